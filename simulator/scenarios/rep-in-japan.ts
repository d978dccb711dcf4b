import type { Scenario } from './scenario';

export const repInJapan: Scenario = {
    title: 'a rep in Japan dials numbers without a country code',
    org: {
        callCenter: { '/hvsPhone/defaultCountry': 'JP' },
        user: { language: 'ja', locale: 'ja_JP', timeZone: 'Asia/Tokyo' }
    }
};
