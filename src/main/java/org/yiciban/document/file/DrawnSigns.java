package org.yiciban.document.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.shared.Unseen;
import org.yiciban.signs.PaperSigns;

/**
 * The words of a document in signs that the fonts have. A sign that none has gives way to the mark {@code 〓}, as Chinese
 * printers use it for a type that is missing, and is named by its number: a person with a rare name gets the paper, and it
 * says which sign is meant.
 *
 * @param missing the signs that no font has, in their order
 */
record DrawnSigns(RenderedDocument paper, List<Integer> missing) {

    static final String MARK = "〓";

    /** @param drawn whether a font has a sign */
    static DrawnSigns of(RenderedDocument paper, IntPredicate drawn) {
        Set<Integer> missing = new LinkedHashSet<>();
        RenderedDocument plain = paper.inWords(text -> {
            String composed = plain(text);
            composed.codePoints()
                    .filter(sign -> sign >= ' ' && !drawn.test(sign))
                    .forEach(missing::add);
            return composed;
        });
        List<Integer> signs = new ArrayList<>(missing);
        return signs.isEmpty()
                ? new DrawnSigns(plain, signs)
                : new DrawnSigns(plain.inWords(text -> marked(text, signs)), signs);
    }

    /** Their numbers in Unicode; of several, each with what stands for it: {@code 〓2：U+20BB7}. */
    String named() {
        return missing.stream()
                .map(sign -> missing.size() == 1
                        ? PaperSigns.number(sign)
                        : mark(sign, missing) + "：" + PaperSigns.number(sign))
                .collect(Collectors.joining("、"));
    }

    /** A letter and its mark as one sign, as fonts have them, and nothing that nobody sees but the ends of lines. */
    static String plain(String text) {
        StringBuilder seen = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Unseen.within(Character.toString(sign)))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static String marked(String text, List<Integer> missing) {
        StringBuilder marked = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (missing.contains(sign)) {
                marked.append(mark(sign, missing));
            } else {
                marked.appendCodePoint(sign);
            }
        });
        return marked.toString();
    }

    private static String mark(int sign, List<Integer> missing) {
        return missing.size() == 1 ? MARK : MARK + (missing.indexOf(sign) + 1);
    }
}
