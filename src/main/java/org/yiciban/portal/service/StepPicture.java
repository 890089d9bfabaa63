package org.yiciban.portal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiciban.catalogue.release.Beside;
import org.yiciban.catalogue.release.Stage;
import org.yiciban.catalogue.sheet.ItemSheet;

/**
 * The steps of a service as a picture: one application, what runs side by side, one hand-over. The list beside it says the
 * same in words.
 *
 * @param lines paths between the boxes
 */
record StepPicture(int width, int height, List<Box> boxes, List<String> lines) {

    private static final int WIDE = 132;
    private static final int HIGH = 54;
    private static final int ACROSS = 32;
    private static final int DOWN = 12;
    private static final int CHINESE_LINE = 9;
    private static final int ENGLISH_LINE = 19;

    /** One step; its words in at most two lines. */
    record Box(int x, int y, String first, String second, boolean ours) {

        static final int WIDTH = WIDE;
        static final int HEIGHT = HIGH;

        /** Where the words of the middle stand. */
        public int middle() {
            return x + WIDE / 2;
        }
    }

    static StepPicture of(ServiceGuidePage guide, List<Stage> stages, String apply, String delivery, Locale locale) {
        List<List<String>> columns = new ArrayList<>();
        columns.add(List.of(apply));
        stages.forEach(stage -> columns.add(Stream.concat(
                        guide.itemsOf(stage).stream().map(ItemSheet::name),
                        stage.besides().stream().map(Beside::name))
                .map(name -> name.in(locale))
                .toList()));
        columns.add(List.of(delivery));
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        int height = most * (HIGH + DOWN) - DOWN;
        List<Box> boxes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            List<String> names = columns.get(column);
            int x = column * (WIDE + ACROSS);
            int top = (height - names.size() * (HIGH + DOWN) + DOWN) / 2;
            boolean ours = column == 0 || column == columns.size() - 1;
            for (int row = 0; row < names.size(); row++) {
                int y = top + row * (HIGH + DOWN);
                boxes.add(box(x, y, names.get(row), ours, locale));
                join(lines, x, y + HIGH / 2, height / 2, column > 0, column < columns.size() - 1);
            }
        }
        return new StepPicture(columns.size() * (WIDE + ACROSS) - ACROSS, height, boxes, lines);
    }

    /** Every box hangs on the middle line between the columns before and after it. */
    private static void join(List<String> lines, int x, int y, int middle, boolean before, boolean after) {
        if (before) {
            lines.add("M%d %dV%dH%d".formatted(x - ACROSS / 2, middle, y, x));
        }
        if (after) {
            lines.add("M%d %dH%dV%d".formatted(x + WIDE, y, x + WIDE + ACROSS / 2, middle));
        }
    }

    private static Box box(int x, int y, String name, boolean ours, Locale locale) {
        int longest = "en".equals(locale.getLanguage()) ? ENGLISH_LINE : CHINESE_LINE;
        if (name.length() <= longest) {
            return new Box(x, y, name, "", ours);
        }
        int space = name.lastIndexOf(' ', longest);
        int cut = space > 0 ? space : longest;
        String rest = name.substring(cut).strip();
        return new Box(
                x,
                y,
                name.substring(0, cut),
                rest.length() <= longest ? rest : rest.substring(0, longest - 1) + "…",
                ours);
    }
}
