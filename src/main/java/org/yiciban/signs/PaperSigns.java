package org.yiciban.signs;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.Optional;
import java.util.PrimitiveIterator;

/**
 * Signs that have no place on a document: coloured pictures (emoji), signs that every program draws as it likes (private
 * use), and numbers to which no sign belongs. They are refused where they are typed, so that nobody signs what can't be
 * printed. Han signs are never refused, however rare and however new: a name is what it is.
 */
public final class PaperSigns {

    private static final int COLOURED = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    /** Two planes are kept for Han signs; what a newer Unicode adds there is a name somewhere. */
    private static final int FIRST_OF_HAN_PLANES = 0x2_0000;

    private static final int LAST_OF_HAN_PLANES = 0x3_FFFD;
    private static final int LAST_OF_A_PLANE = 0xFFFD;

    private PaperSigns() {}

    /** The first sign of a text that no document can show, as people are told of it; a sign that nobody sees by its number. */
    public static Optional<String> unfit(String text) {
        int before = 0;
        for (PrimitiveIterator.OfInt signs = text.codePoints().iterator(); signs.hasNext(); ) {
            int sign = signs.nextInt();
            if (before > ' ' && (sign == COLOURED || sign == KEYCAP)) {
                return Optional.of(Character.toString(before) + Character.toString(sign));
            }
            if (isPicture(sign)) {
                return Optional.of(Character.toString(sign));
            }
            if (isNone(sign)) {
                return Optional.of(number(sign));
            }
            before = sign;
        }
        return Optional.empty();
    }

    /** A sign by its number, as tables of signs have it: {@code U+20BB7}. */
    public static String number(int sign) {
        return "U+%04X".formatted(sign);
    }

    private static boolean isPicture(int sign) {
        return UCharacter.hasBinaryProperty(sign, UProperty.EMOJI_PRESENTATION)
                || Character.isSupplementaryCodePoint(sign)
                        && UCharacter.hasBinaryProperty(sign, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isNone(int sign) {
        boolean han = sign >= FIRST_OF_HAN_PLANES && sign <= LAST_OF_HAN_PLANES && (sign & 0xFFFF) <= LAST_OF_A_PLANE;
        int kind = UCharacter.getType(sign);
        return kind == ECharacterCategory.PRIVATE_USE || kind == ECharacterCategory.UNASSIGNED && !han;
    }
}
