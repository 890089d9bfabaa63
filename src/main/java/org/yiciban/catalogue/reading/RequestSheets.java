package org.yiciban.catalogue.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/** Reads what may be asked for later in the cases of a bundle, and says what must hold of it. */
public final class RequestSheets {

    private static final String[] KEYS = {
        "id", "name", "item", "form", "papers", "who", "from", "of", "within", "basis", "times", "holds"
    };

    private static final String DELIVERY = "delivery";

    private RequestSheets() {}

    static List<LaterRequest> read(SheetMap sheet) {
        return blocks(sheet).stream()
                .map(RequestSheets::request)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The blocks of the requests, with their places. */
    public static List<SheetMap> blocks(SheetMap sheet) {
        return sheet.blocks("requests", KEYS);
    }

    private static LaterRequest request(SheetMap map) {
        String id = map.value("id", StepSheets::id);
        ItemCode item = map.value("item", ItemCode::new);
        LaterRequest request = new LaterRequest(
                id == null ? "?" : id,
                map.local("name"),
                item,
                map.optional("form", WordValues.hyphened("step-form")).orElse(id == null ? "?" : id),
                new LinkedHashSet<>(map.values("papers", MaterialCode::new)),
                map.value("who", WordValues.word(LaterRequest.Who.class)),
                map.value("from", WordValues.word(LaterRequest.From.class)),
                map.optional("of", ItemCode::new),
                map.optional("within", AskSheets::days),
                map.local("basis"),
                map.optional("times", RequestSheets::times).orElse(1),
                map.optional("holds", RequestSheets::delivery).isPresent());
        return id == null || item == null || request.who() == null || request.from() == null ? null : request;
    }

    private static int times(String text) {
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > LaterRequest.MOST_TIMES) {
            throw new SheetMistake(SheetWords.of("request-times", text, LaterRequest.MOST_TIMES));
        }
        return Integer.parseInt(text);
    }

    private static String delivery(String text) {
        if (!text.equals(DELIVERY)) {
            throw new SheetMistake(SheetWords.of("request-holds-what", text));
        }
        return text;
    }
}
