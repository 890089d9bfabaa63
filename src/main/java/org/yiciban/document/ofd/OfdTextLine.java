package org.yiciban.document.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The text of one line, which lies unseen beneath the outlines of its signs. */
final class OfdTextLine {

    /** Signs of one line stand at the same height, to the tenth of a millimetre. */
    private static final double SAME = 0.1;

    private final OfdXml xml;
    private final OfdIds ids;
    private final String box;
    private final List<Sign> signs = new ArrayList<>();

    OfdTextLine(OfdXml xml, OfdIds ids, String box) {
        this.xml = xml;
        this.ids = ids;
        this.box = box;
    }

    /** A sign with the place of its foot and its size, in millimetres. */
    private record Sign(String text, double x, double y, double size) {

        boolean continues(Sign before) {
            return Math.abs(y - before.y) < SAME && Math.abs(size - before.size) < SAME && x >= before.x;
        }
    }

    /** Goes on with a sign, in a line of its own where it doesn't continue the last. */
    void add(@Nullable String text, double x, double y, double size) throws IOException {
        if (text == null || text.isBlank()) {
            return;
        }
        Sign sign = new Sign(text, x, y, Math.abs(size));
        if (!signs.isEmpty() && !sign.continues(signs.get(signs.size() - 1))) {
            end();
        }
        signs.add(sign);
    }

    /** Writes the line that was begun. */
    void end() throws IOException {
        if (signs.isEmpty()) {
            return;
        }
        Sign first = signs.get(0);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ID", ids.next());
        object.put("Boundary", box);
        object.put("Font", OfdPackage.FONT);
        object.put("Size", OfdOutline.number(first.size()));
        object.put("Visible", false);
        Map<String, Object> code = new LinkedHashMap<>();
        code.put("X", OfdOutline.number(first.x()));
        code.put("Y", OfdOutline.number(first.y()));
        if (signs.size() > 1) {
            code.put("DeltaX", steps());
        }
        String text = signs.stream().map(Sign::text).collect(Collectors.joining());
        try {
            xml.open("TextObject", object).text("TextCode", code, text).close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        signs.clear();
    }

    private String steps() {
        List<String> steps = new ArrayList<>();
        for (int i = 1; i < signs.size(); i++) {
            steps.add(OfdOutline.number(signs.get(i).x() - signs.get(i - 1).x()));
        }
        return String.join(" ", steps);
    }
}
