package org.yiciban.form.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.DistinctPersons;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.RowList;
import org.yiciban.form.value.DataPath;
import org.yiciban.shared.LocalText;

/** Reads components, with what they inherit from around them. */
final class ComponentReader {

    private static final int MOST_DEPTH = 8;
    private static final int MOST_COMPONENTS = 1_000;

    private final List<FormFinding> findings;
    private final Map<String, String> expressions;
    private final SettingsReader settings = new SettingsReader();
    private final PeopleReader people = new PeopleReader();
    private int count;

    ComponentReader(List<FormFinding> findings, Map<String, String> expressions) {
        this.findings = findings;
        this.expressions = expressions;
    }

    /** Who is asked for by a role. */
    PeopleReader people() {
        return people;
    }

    List<Component> components(String where, Object json, Surroundings place) {
        List<Component> components = new ArrayList<>();
        if (!(json instanceof List<?> list)) {
            findings.add(new FormFinding(
                    where,
                    "components",
                    "这里缺少内容列表“components”：请写上其中的填写项，没有内容的请整个删去",
                    "the list “components” is missing here: write down what it holds, or take the whole part away"));
            return components;
        }
        for (Object each : list) {
            if (each instanceof Map<?, ?> map && ++count <= MOST_COMPONENTS && place.depth() <= MOST_DEPTH) {
                Component component = component(new ComponentSource(map, findings, expressions), place);
                if (component != null) {
                    components.add(component);
                }
            } else {
                findings.add(new FormFinding(
                        where,
                        "components",
                        "每项内容须为 JSON 对象，最多 " + MOST_COMPONENTS + " 项、" + MOST_DEPTH + " 层",
                        "a component is a JSON object, there are at most " + MOST_COMPONENTS + ", at most " + MOST_DEPTH
                                + " deep"));
                return components;
            }
        }
        return components;
    }

    private Component component(ComponentSource source, Surroundings place) {
        String type = source.text("type");
        InheritedSettings inherited = settings.read(source, place, count);
        KnownWords.check(source, type);
        return switch (type == null ? "" : type) {
            case "group" -> group(source, inherited, place);
            case "dynamiclist" -> list(source, inherited, place);
            case "expression" -> UnaskedReader.computed(source, inherited, place);
            case "text", "separator", "spacer", "button" -> UnaskedReader.note(source, inherited, type);
            case "html", "iframe", "documentPreview", "image" -> source.refuse(
                    "type",
                    "表单不得使用类型“" + type + "”：不下载、不运行任何内容",
                    "a part of type “" + type + "” may not stand in a form: nothing is fetched or run");
            default -> FieldReader.knows(type)
                    ? field(source, inherited, place)
                    : source.refuse("type", "不认识类型“" + type + "”", "the type “" + type + "” isn't known");
        };
    }

    private Group group(ComponentSource source, InheritedSettings settings, Surroundings place) {
        Surroundings inside = place.inside(place.at().then(source.path("path", false)), settings);
        List<Component> children = components(source.name(), source.json("components"), inside);
        return new Group(settings, people.one(source, settings, inside.at(), children));
    }

    private RowList list(ComponentSource source, InheritedSettings settings, Surroundings place) {
        source.demand(settings.label() != null, "label", "可增减的列表须有标签", "a list of rows needs a label");
        DataPath at = place.at().then(source.path("path", true));
        Surroundings inside = place.inside(DataPath.ROOT, settings);
        boolean repeating = source.truth("isRepeating", true);
        int rows = source.numbers().whole("defaultRepetitions", 1, 0, RowList.MOST_ROWS);
        int most = source.numbers().wholeProperty("maxRows", RowList.MOST_ROWS, 200);
        int least = source.numbers().wholeProperty("minRows", 0, most);
        source.demand(
                rows <= most || source.json("defaultRepetitions") == null,
                "rows",
                "“defaultRepetitions”不得超过“properties.maxRows”（" + most + "）",
                "“defaultRepetitions” is at most “properties.maxRows” (" + most + ")");
        List<Component> written =
                people.nobodyIn(source, () -> components(source.name(), source.json("components"), inside));
        List<Component> children = people.each(source, settings, at, written);
        boolean changeable = repeating && source.truth("allowAddRemove", true);
        boolean persons = Boolean.parseBoolean(source.property("distinctPersons"));
        source.demand(
                !persons || DistinctPersons.fits(children),
                "persons",
                "“properties.distinctPersons”的列表须有单选项 account 和文本框 name、unit、certificate",
                "a list with “properties.distinctPersons” has a choice account and the texts name, unit, certificate");
        return new RowList(
                settings,
                at,
                rowLabel(source, settings),
                children,
                rows,
                changeable,
                least,
                most,
                persons,
                RowTitles.title(source, children));
    }

    private static LocalText rowLabel(ComponentSource source, InheritedSettings settings) {
        String own = source.property("rowLabel");
        return own == null || own.isBlank() ? settings.label() : new LocalText(own, source.property("rowLabelEn"));
    }

    private static Field field(ComponentSource source, InheritedSettings settings, Surroundings place) {
        source.demand(
                settings.label() != null,
                "label",
                "填写项须有标签：请写上“label”，告诉填写人要填什么",
                "a question needs a label: write “label”, so that people know what is asked");
        InheritedSettings labelled =
                settings.label() != null ? settings : settings.labelled(new LocalText(source.name(), null));
        return new FieldReader(source, labelled, place.at()).field();
    }
}
