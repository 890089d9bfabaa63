package org.yiciban.identity.login;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A place on this site to lead somebody to. What browsers would take for another site is none, however it is written. */
final class OwnPath {

    private OwnPath() {}

    /** Whether it begins with one slash and nothing in it, encoded or not, turns it into the name of a host. */
    static boolean isOwn(String path) {
        String plain = path;
        for (int layer = 0; layer < 3; layer++) {
            if (!plain.startsWith("/")
                    || plain.startsWith("//")
                    || plain.indexOf('\\') >= 0
                    || plain.chars().anyMatch(Character::isISOControl)) {
                return false;
            }
            try {
                int query = plain.indexOf('?');
                plain = URLDecoder.decode(query < 0 ? plain : plain.substring(0, query), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }
        return true;
    }

    /** The address without scheme and host, or the home page when it is no place of ours. */
    static String of(String address) {
        try {
            URI parsed = URI.create(address);
            String query = parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery();
            String path = parsed.getRawPath() + query;
            return isOwn(path) ? path : "/";
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
