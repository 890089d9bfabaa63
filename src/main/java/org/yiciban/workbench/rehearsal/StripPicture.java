package org.yiciban.workbench.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.yiciban.workbench.rehearsal.RehearsalStrip.Limit;
import org.yiciban.workbench.rehearsal.RehearsalStrip.Row;

/** Draws the line of working days as a picture that stands by itself: it can be kept and printed. */
final class StripPicture {

    /** Where the line begins, and how long it is. */
    private static final int LEFT = 230;

    static final int WIDTH = 640;

    private static final int ROW = 52;
    private static final int TOP = 30;
    private static final int LETTERS = 14;
    /** Of a date, what stands before its month. */
    private static final int YEAR = 5;

    private static final String STYLE =
            """
            text{font:14px "Noto Sans CJK SC","Microsoft YaHei",sans-serif;fill:#1c2a2e}
            .small{font-size:11px;fill:#4c5a5f}.rail{fill:#dfdad0}.ok{fill:#1d6b42}.late{fill:#b3261e}
            line{stroke:#1c2a2e;stroke-width:2}.law{stroke-dasharray:4 3}.end{stroke:#4c5a5f;stroke-width:1}
            """;

    private StripPicture() {}

    /**
     * The picture as an address that holds it.
     *
     * @param end where the case ended, and {@code ended} that it did
     */
    static String of(String title, List<Row> rows, LocalDate first, LocalDate last, int end, String ended) {
        int height = TOP + rows.size() * ROW;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 %d\" role=\"img\"><title>%s</title><style>%s</style>"
                        + "<rect width=\"900\" height=\"%d\" fill=\"#fff\"/>",
                height + 30,
                text(title),
                STYLE,
                height + 30));
        svg.append(line("end", end, TOP - 10, height));
        svg.append(words("small", LEFT + end, 14, end > WIDTH / 2 ? "end" : "start", ended));
        for (int at = 0; at < rows.size(); at++) {
            row(rows.get(at), TOP + at * ROW, svg);
        }
        svg.append(words("small", LEFT, height + 20, "start", first.toString()));
        svg.append(words("small", LEFT + WIDTH, height + 20, "end", last.toString()));
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder()
                        .encodeToString(svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(Row row, int y, StringBuilder svg) {
        String name = row.name().length() > LETTERS ? row.name().substring(0, LETTERS - 1) + "…" : row.name();
        svg.append(words("name", 0, y + 30, "start", name));
        svg.append(bar("rail", LEFT, y + 24, WIDTH, 4));
        svg.append(bar(row.late() ? "late" : "ok", LEFT + row.x(), y + 16, row.width(), 20));
        for (Limit limit : row.limits()) {
            svg.append(line(limit.law() ? "law" : "promise", limit.x(), y + 12, y + 40));
            svg.append(words(
                    "small",
                    LEFT + limit.x(),
                    limit.law() ? y + 51 : y + 10,
                    limit.x() > WIDTH / 2 ? "end" : "start",
                    limit.kind() + " " + limit.day().substring(YEAR)));
        }
    }

    private static String bar(String kind, int x, int y, int width, int height) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>",
                kind,
                x,
                y,
                width,
                height);
    }

    private static String line(String kind, int x, int from, int to) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
                kind,
                LEFT + x,
                LEFT + x,
                from,
                to);
    }

    private static String words(String kind, int x, int y, String anchor, String said) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                kind,
                x,
                y,
                anchor,
                text(said));
    }

    private static String text(String said) {
        return HtmlUtils.htmlEscapeDecimal(said, "UTF-8");
    }
}
