package org.yiciban.bounds;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts as addresses and forms carry them: percent-encoded UTF-8, taken at its word. */
final class PercentEncoded {

    private static final int HEX = 16;

    private PercentEncoded() {}

    /**
     * The text that was meant; a plus sign is a blank.
     *
     * @throws TurnedAway naming what it was, when it is not encoded or its bytes are no UTF-8
     */
    static String read(String encoded, String what) throws TurnedAway {
        return text(bytes(encoded.replace('+', ' '), what), what);
    }

    /** The text of bytes that must be UTF-8. */
    static String text(byte[] bytes, String what) throws TurnedAway {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw TurnedAway.malformed(what + " whose letters are none");
        }
    }

    private static byte[] bytes(String encoded, String what) throws TurnedAway {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int from = 0;
        for (int at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', from)) {
            bytes.writeBytes(encoded.substring(from, at).getBytes(StandardCharsets.UTF_8));
            int high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), HEX) : -1;
            int low = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                throw TurnedAway.malformed(what + " that is not encoded");
            }
            bytes.write(high * HEX + low);
            from = at + 3;
        }
        bytes.writeBytes(encoded.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
