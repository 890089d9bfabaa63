package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What stands behind the question mark of an address. The server takes letters that are none for others or leaves them
 * out; here they are refused before anybody works with something else than was asked.
 */
final class AddressQuery {

    /** Sixty Han letters are 540 here; the longest of our own addresses have a few hundred. */
    private static final int LONGEST = 4_000;

    private static final int HEX = 16;

    private static final String UNREADABLE = AddressQuery.class.getName();

    private AddressQuery() {}

    /** @throws TurnedAway when it is too long or no UTF-8 */
    static void check(HttpServletRequest request) throws TurnedAway {
        try {
            check(request.getQueryString());
        } catch (TurnedAway refused) {
            request.setAttribute(UNREADABLE, true);
            throw refused;
        }
    }

    static boolean isReadable(HttpServletRequest request) {
        return request.getAttribute(UNREADABLE) == null;
    }

    private static void check(String query) throws TurnedAway {
        if (query == null) {
            return;
        }
        if (query.length() > LONGEST) {
            throw TurnedAway.addressTooLong();
        }
        try {
            String read = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(query)))
                    .toString();
            if (read.indexOf('\0') >= 0) {
                throw TurnedAway.malformed("an address with a sign that no text has");
            }
        } catch (CharacterCodingException broken) {
            throw TurnedAway.malformed("an address whose letters are none");
        }
    }

    private static byte[] bytes(String query) throws TurnedAway {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int at = 0; at < query.length(); at++) {
            char letter = query.charAt(at);
            if (letter != '%') {
                bytes.write(letter);
                continue;
            }
            int high = at + 2 < query.length() ? Character.digit(query.charAt(at + 1), HEX) : -1;
            int low = at + 2 < query.length() ? Character.digit(query.charAt(at + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                throw TurnedAway.malformed("an address that is not encoded");
            }
            bytes.write(high * HEX + low);
            at += 2;
        }
        return bytes.toByteArray();
    }
}
