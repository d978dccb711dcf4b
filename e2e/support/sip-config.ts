/** The configuration of a small SIP server: a registrar and proxy over WebSocket, everything in memory. */

export interface SipConfig {
    /** Of 127.0.0.1. */
    port: number;
    /** Of every user. */
    password: string;
    /** What a call may ring, in milliseconds, before the server gives it up. */
    ringsFor: number;
    modules: string;
}

const MODULES = [
    'tm',
    'sl',
    'rr',
    'pv',
    'maxfwd',
    'usrloc',
    'registrar',
    'textops',
    'siputils',
    'auth',
    'nathelper',
    'xhttp',
    'websocket'
];

/** In the language of Kamailio 5.6: who is behind a WebSocket is known by its connection, never by an address. */
export function kamailioConfig({ port, password, ringsFor, modules }: SipConfig): string {
    return `#!KAMAILIO
debug=-1
log_stderror=yes
children=1
tcp_children=2
disable_tcp=no
listen=tcp:127.0.0.1:${port}
tcp_connection_lifetime=3600
tcp_accept_no_cl=yes
auto_aliases=no
mpath="${modules}"
${MODULES.map((name) => `loadmodule "${name}.so"`).join('\n')}
modparam("usrloc", "db_mode", 0)
modparam("nathelper|registrar", "received_avp", "$avp(received)")
modparam("websocket", "keepalive_mechanism", 0)

request_route {
    if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
    if (nat_uac_test(64)) {
        force_rport();
        if (is_method("REGISTER")) { fix_nated_register(); } else { add_contact_alias(); }
    }
    if (is_method("CANCEL")) { if (t_check_trans()) { t_relay(); } exit; }
    if (has_totag()) {
        loose_route();
        handle_ruri_alias();
        t_on_reply("FROM_WEBSOCKET");
        t_relay();
        exit;
    }
    t_check_trans();
    if (is_method("REGISTER")) {
        if (!pv_www_authenticate("$td", "${password}", "0")) { www_challenge("$td", "0"); exit; }
        save("location");
        exit;
    }
    if (!is_method("INVITE")) { sl_send_reply("405", "Method Not Allowed"); exit; }
    if (!pv_proxy_authenticate("$fd", "${password}", "0")) { proxy_challenge("$fd", "0"); exit; }
    consume_credentials();
    record_route();
    if (!lookup("location")) { sl_send_reply("404", "Not Found"); exit; }
    t_on_reply("FROM_WEBSOCKET");
    t_set_fr(${ringsFor}, ${ringsFor});
    t_relay();
}

onreply_route[FROM_WEBSOCKET] {
    if (nat_uac_test(64)) { add_contact_alias(); }
}

event_route[xhttp:request] {
    set_reply_close();
    set_reply_no_connect();
    if ($hdr(Upgrade) =~ "websocket" && ws_handle_handshake()) { exit; }
    xhttp_reply("404", "Not Found", "text/plain", "");
}
`;
}
