package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.release.SmallCatalogue;

/** What a bundle promises is compared with its longest row of items, however long that and however many its situations are. */
class PromisedPathTest {

    private static final int ITEMS = 120;

    private static String code(int number) {
        return "card-" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** Each item begins with the result of the one before it; which of them there are hangs on ten questions. */
    private static SmallCatalogue longRow(SmallCatalogue catalogue) throws Exception {
        String card = catalogue.bundle().file(SmallCatalogue.CARD).orElseThrow();
        List<String> parts = new ArrayList<>();
        for (int number = 0; number < ITEMS; number++) {
            String sheet = card.replace("code: reader-card", "code: " + code(number))
                    .replace("gives: [card-number]", "gives: [given-" + code(number) + "]");
            String waiting = "clockStarts: result\nafter: " + code(number - (number == 0 ? 0 : 1))
                    + "\nbecause: {kind: paper, reason: {zh: 须出示, en: It is shown}}";
            String later = sheet.replace("clockStarts: receipt", waiting)
                    .replace("needs: []", "needs: [given-" + code(number - (number == 0 ? 0 : 1)) + "]");
            catalogue.with("bpmn/catalogue/items/" + code(number) + ".yaml", number == 0 ? sheet : later);
            parts.add("  - {code: " + code(number) + "}\n");
        }
        String asked = IntStream.range(0, 10)
                .mapToObj(number -> "  - key: q" + number
                        + "\n    text: {zh: 问, en: Asked}\n    type: boolean\n    default: false\n")
                .collect(Collectors.joining());
        String any = IntStream.range(0, 10).mapToObj(number -> "q" + number).collect(Collectors.joining(" || "));
        return catalogue
                .with(
                        SmallCatalogue.BUNDLE,
                        "  - {code: reader-card}\n",
                        "  - {code: reader-card, when: \"" + any + "\"}\n" + String.join("", parts))
                .with(SmallCatalogue.BUNDLE, "questions:\n", "questions:\n" + asked);
    }

    @Test
    void aLongRowInManySituationsIsAddedUpInTime() throws Exception {
        SmallCatalogue catalogue = longRow(new SmallCatalogue());

        List<String> problems = assertTimeoutPreemptively(Duration.ofSeconds(60), catalogue::problems);

        assertThat(problems).anyMatch(problem -> problem.contains("promise") && problem.contains(code(ITEMS - 1)));
    }
}
