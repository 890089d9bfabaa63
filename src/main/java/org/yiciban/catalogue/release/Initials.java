package org.yiciban.catalogue.release;

import java.nio.charset.Charset;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The initials of the pinyin of Chinese words, as people type them: 开饭店 is {@code kfd}. The common characters stand in
 * GB 2312 in the order of their pinyin, so the place tells the letter; rare ones have none and are left out.
 */
final class Initials {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int AFTER_THE_LAST = 0xD7FA;
    private static final NavigableMap<Integer, Character> FROM = new TreeMap<>();

    static {
        int[] starts = {
            0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3,
            0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
        };
        String letters = "abcdefghjklmnopqrstwxyz";
        for (int i = 0; i < starts.length; i++) {
            FROM.put(starts[i], letters.charAt(i));
        }
    }

    private Initials() {}

    /** The initials of a text, letters and digits as they are. */
    static String of(String text) {
        StringBuilder initials = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character < 0x80) {
                if (Character.isLetterOrDigit(character)) {
                    initials.appendCodePoint(Character.toLowerCase(character));
                }
                return;
            }
            byte[] place = new String(Character.toChars(character)).getBytes(GBK);
            int code = place.length == 2 ? (place[0] & 0xFF) << 8 | place[1] & 0xFF : 0;
            if (code >= FROM.firstKey() && code < AFTER_THE_LAST) {
                initials.append(FROM.floorEntry(code).getValue());
            }
        });
        return initials.toString();
    }
}
