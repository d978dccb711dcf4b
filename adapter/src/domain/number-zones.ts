/**
 * In which time zones a phone number may be. A country's zones are the browser's own knowledge (CLDR). The
 * countries of +1 share one country code, so there the area code decides; a code that is not listed, such as
 * a free one, may be anywhere among them.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { PhoneNumber } from './phone-number';

/**
 * Zone → area codes of +1; a code on both sides of a border stands in both. Zones whose clocks agree are one. The
 * list is not checked line by line against the maps of the North American Numbering Plan Administrator
 * (nanpa.com): where it is wrong, the rep is asked at the wrong hour, or not asked.
 */
const AREA_CODES: Readonly<Record<string, string>> = {
    'America/New_York':
        '201 202 203 207 212 215 216 219 220 223 226 227 229 231 234 239 240 242 248 249 252 ' +
        '260 263 267 269 270 272 276 283 289 301 302 304 305 313 315 317 321 324 326 329 330 ' +
        '332 336 339 343 347 351 352 354 363 364 365 367 380 382 386 401 404 407 410 412 413 ' +
        '416 418 419 423 434 436 437 438 440 443 445 448 450 463 468 470 472 475 478 484 502 ' +
        '508 513 514 516 517 518 519 540 548 551 561 567 570 571 574 579 581 582 585 586 603 ' +
        '606 607 609 610 613 614 616 617 624 631 640 645 646 647 649 656 667 678 679 680 681 ' +
        '683 686 689 703 704 705 706 716 717 718 724 727 728 732 734 740 742 743 753 754 757 ' +
        '762 765 770 771 772 774 781 786 802 803 804 807 810 812 813 814 819 821 826 828 835 ' +
        '838 839 843 845 848 850 854 856 857 859 860 862 863 864 865 867 873 878 904 905 906 ' +
        '908 910 912 914 917 919 929 930 931 934 937 941 942 943 947 948 954 959 973 978 980 ' +
        '984 989',
    'America/Jamaica': '345 658 876',
    'America/Chicago':
        '204 205 210 214 217 218 219 224 225 228 235 251 254 256 262 270 274 281 308 309 312 ' +
        '314 316 318 319 320 325 327 331 334 337 346 353 361 364 402 405 409 414 417 423 430 ' +
        '431 432 447 448 457 464 469 471 479 501 504 507 512 515 531 534 539 557 563 572 573 ' +
        '574 580 584 601 605 606 608 612 615 618 620 629 630 636 641 651 659 660 662 682 701 ' +
        '708 712 713 715 726 730 731 737 763 769 773 779 785 806 807 812 815 816 817 830 832 ' +
        '847 850 861 867 870 872 901 903 906 913 918 920 924 930 931 936 938 940 945 952 956 ' +
        '972 975 979 985',
    'America/Regina': '306 474 639',
    'America/Denver':
        '208 236 250 257 303 307 308 368 385 403 406 432 435 458 505 541 575 587 605 620 672 ' +
        '701 719 720 775 778 780 785 801 825 867 915 928 970 983 986',
    'America/Phoenix': '236 250 257 480 520 602 623 672 778 867 928',
    'America/Los_Angeles':
        '206 208 209 213 236 250 253 257 279 310 323 341 350 360 369 408 415 424 425 442 458 ' +
        '503 509 510 530 541 559 562 564 604 619 626 628 650 657 661 669 672 702 707 714 725 ' +
        '738 747 760 775 778 805 818 820 831 840 858 909 916 925 949 951 971 986',
    'America/Anchorage': '907',
    'America/Adak': '907',
    'Pacific/Honolulu': '808',
    'America/Puerto_Rico':
        '246 264 268 284 340 473 664 721 758 767 784 787 809 829 849 868 869 939',
    'America/Halifax': '367 418 428 441 506 581 709 782 879 902',
    'America/St_Johns': '709 879',
    'Pacific/Guam': '670 671',
    'Pacific/Pago_Pago': '684'
};

/** '+1', then the area code. */
const NORTH_AMERICAN = /^\+1(\d{3})/;

/** Not every browser knows; the newer ones have a method, the older ones a member. */
interface LocaleWithZones {
    getTimeZones?: () => readonly string[] | undefined;
    timeZones?: readonly string[];
}

function zonesOfCountry(country: string): readonly string[] {
    const locale = new Intl.Locale('und', { region: country }) as LocaleWithZones;
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/**
 * IANA names; empty when nothing is known. `country` (ISO 3166-1 alpha-2) is that of numbers that are not
 * understood: they are dialled as they stand, from there.
 */
export function zonesOf({ e164 }: PhoneNumber, country: string): readonly string[] {
    const areaCode = NORTH_AMERICAN.exec(e164 ?? '')?.[1];
    if (areaCode === undefined) {
        if (e164 === null) return zonesOfCountry(country);
        // Of the countries of one code the first is the largest; the others are islands near its clock.
        const [largest] = parsePhoneNumberFromString(e164)?.getPossibleCountries() ?? [];
        return largest === undefined ? [] : zonesOfCountry(largest);
    }
    const zones = Object.entries(AREA_CODES).filter(([, codes]) => codes.includes(areaCode));
    return (zones.length > 0 ? zones : Object.entries(AREA_CODES)).map(([zone]) => zone);
}
