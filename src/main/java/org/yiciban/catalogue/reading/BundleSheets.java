package org.yiciban.catalogue.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** Reads the sheet of one bundle. */
public final class BundleSheets {

    private static final String[] KEYS = {
        "replaces",
        "key",
        "short",
        "name",
        "description",
        "conditions",
        "authority",
        "audience",
        "theme",
        "keywords",
        "leadAgency",
        "preCheck",
        "statutory",
        "promised",
        "delivery",
        "correctionLimit",
        "fee",
        "channels",
        "items",
        "externalResults",
        "questions",
        "facts",
        "consult",
        "complain",
        "specialProcedures",
        "pauseBasis",
        "steps",
        "asks",
        "dates",
        "notices",
        "requests",
        "title",
        "searchable"
    };

    private static final String EACH = "each";
    private static final String LATE = "late";
    private static final String MARK = "mark";
    private static final Pattern LIST = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private static final String[] PART_KEYS = Stream.concat(
                    Stream.of("code", "when", "basis", EACH, LATE), ItemOverlay.KEYS.stream())
            .toArray(String[]::new);

    private BundleSheets() {}

    public static SheetMap open(Node root, SheetProblems problems) {
        SheetMap map = new SheetMap(root, problems, KEYS);
        map.flag("replaces");
        map.optionalLocal("authority");
        return map;
    }

    static BundleSheet read(SheetMap map) {
        return new BundleSheet(
                map.value("key", BundleKey::new),
                map.value("short", BundleSheets::shortCode),
                map.local("name"),
                map.local("description"),
                map.local("conditions"),
                map.value("audience", WordValues.word(BundleSheet.Audience.class)),
                map.values("theme", String::valueOf),
                map.values("keywords", String::valueOf),
                map.value("leadAgency", AgencyCode::new),
                map.value("preCheck", WordValues.word(BundleSheet.PreCheck.class)),
                Limits.ofBundle(map),
                Limits.promised(map),
                Limits.delivery(map),
                Limits.correction(map),
                map.local("fee"),
                channels(map),
                parts(map),
                new LinkedHashSet<>(map.values("externalResults", WordValues.hyphened("result-key"))),
                Questions.read(map),
                BundleFacts.read(map),
                map.local("consult"),
                map.local("complain"),
                ItemSheets.specialProcedures(map),
                map.optionalLocal("pauseBasis"),
                StepSheets.read(map),
                AskSheets.read(map),
                DateSheets.read(map),
                NoticeSheets.read(map),
                RequestSheets.read(map),
                NamingSheets.read(map));
    }

    /** The blocks of its items, with their places. */
    public static List<SheetMap> items(SheetMap map) {
        return map.blocks("items", PART_KEYS);
    }

    private static List<BundleSheet.Part> parts(SheetMap map) {
        if (items(map).isEmpty()) {
            map.problem("items", SheetWords.of("no-items"));
        }
        Set<String> facts = BundleFacts.keys(map);
        return items(map).stream().map(part -> part(part, facts)).toList();
    }

    private static BundleSheet.Part part(SheetMap part, Set<String> facts) {
        Optional<SituationCondition> when = part.optional("when", SituationCondition::parse);
        part.optionalLocal("basis");
        boolean byFact =
                when.stream().anyMatch(condition -> condition.names().stream().anyMatch(facts::contains));
        return new BundleSheet.Part(
                part.value("code", ItemCode::new),
                when,
                byFact,
                part.optional(EACH, BundleSheets::list),
                part.optional(LATE, BundleSheets::late).isPresent());
    }

    private static String list(String text) {
        if (!LIST.matcher(text).matches()) {
            throw new SheetMistake(SheetWords.of("list-form", text));
        }
        return text;
    }

    private static String late(String text) {
        if (!text.equals(MARK)) {
            throw new SheetMistake(SheetWords.of("late-form", text));
        }
        return text;
    }

    private static Set<Channel> channels(SheetMap map) {
        if (map.entries("channels").isEmpty()) {
            map.problem("channels", SheetWords.of("no-channels"));
        }
        return new LinkedHashSet<>(map.values("channels", WordValues.word(Channel.offered())));
    }

    private static String shortCode(String text) {
        if (!text.matches("[0-9A-Z]{3}")) {
            throw new SheetMistake(SheetWords.of("short-form", text));
        }
        return text;
    }
}
