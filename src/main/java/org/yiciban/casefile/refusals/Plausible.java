package org.yiciban.casefile.refusals;

import java.util.regex.Pattern;

/**
 * Whether what was typed can be what was asked for. That it is true nobody knows from the words alone; what stands for
 * nothing, typed to get past a field, is told from them.
 */
public final class Plausible {

    /** Letters of any script, and what stands between the parts of a name. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .,·•・'’()（）/-]*");

    /** What people type in place of a name or a reason. */
    private static final Pattern FILLER =
            Pattern.compile("(?iu).*某.*|无名氏?|佚名|匿名|不详|未知|不知道?|没有|测试.*|同上|本人|他人|无|none|nobody|unknown|anonymous|tests?"
                    + "|n\\W?a|asdf.*|qwer.*");

    /** One sign over and over again; 林林 is a name all the same. */
    private static final Pattern REPEATED = Pattern.compile("(?iu)\\P{L}*(?:(\\p{L})\\1{2,}|([a-z])\\2)\\P{L}*");

    private Plausible() {}

    /** A person's name: two letters or more, and no word that stands for one. */
    public static boolean name(String typed) {
        return NAME.matcher(typed).matches() && says(typed, 2);
    }

    /** A few words that say something: three letters or more, and none that stands for nothing. */
    public static boolean statement(String typed) {
        return says(typed, 3);
    }

    private static boolean says(String typed, int least) {
        long letters = typed.codePoints().filter(Character::isLetter).count();
        return letters >= least
                && !REPEATED.matcher(typed).matches()
                && !FILLER.matcher(typed).matches();
    }
}
