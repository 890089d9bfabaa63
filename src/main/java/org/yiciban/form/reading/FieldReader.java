package org.yiciban.form.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yiciban.form.component.CheckboxField;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.DateField;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.NumberField;
import org.yiciban.form.value.DataPath;

/** Reads one question. */
final class FieldReader {

    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "filepicker");

    private final ComponentSource source;
    private final ComponentSource validate;
    private final InheritedSettings settings;
    private final DataPath place;

    FieldReader(ComponentSource source, InheritedSettings settings, DataPath place) {
        this.source = source;
        this.validate = source.inner("validate");
        this.settings = settings;
        this.place = place;
    }

    static boolean knows(String type) {
        return type != null && TYPES.contains(type);
    }

    Field field() {
        String type = source.text("type");
        Field field =
                switch (type) {
                    case "textfield", "textarea" -> new TextReader(source, validate)
                            .field(settings, entry(), "textarea".equals(type));
                    case "number" -> number();
                    case "checkbox" -> new CheckboxField(settings, entry());
                    case "datetime" -> date();
                    case "filepicker" -> file();
                    default -> new ChoiceField(
                            settings,
                            entry(),
                            ChoiceField.Look.valueOf(type.toUpperCase(Locale.ROOT)),
                            new OptionsReader(source).options());
                };
        new FieldSense(source).check(field);
        return field;
    }

    private FieldSettings entry() {
        return new FieldSettings(
                place.then(source.path("key", true)),
                validate.expressions().flag("required"),
                source.expressions().flag("readonly"),
                source.truth("disabled", false),
                source.json("defaultValue"));
    }

    private Field number() {
        BigDecimal increment = source.numbers().decimal("increment");
        source.demand(
                increment == null || increment.signum() > 0,
                "number",
                "“increment”须大于 0",
                "“increment” is greater than 0");
        int decimals = source.numbers().whole("decimalDigits", -1, 0, 12);
        return new NumberField(
                settings,
                entry(),
                validate.expressions().amount("min"),
                validate.expressions().amount("max"),
                decimals < 0 ? null : decimals,
                increment == null || increment.signum() <= 0 ? null : increment,
                new NumberField.Style(
                        source.truth("serializeToString", false),
                        TextReader.suffix(source),
                        LimitMessageReader.of(source, validate)));
    }

    private Field date() {
        String subtype = source.text("subtype") == null ? "date" : source.text("subtype");
        String zone = source.text("timeSerializingFormat");
        source.demand(
                Set.of("date", "time", "datetime").contains(subtype),
                "subtype",
                "“subtype”只能是 date、time 或者 datetime",
                "“subtype” is date, time or datetime");
        source.demand(
                zone == null
                        || Set.of("utc_offset", "utc_normalized", "no_timezone").contains(zone),
                "time-format",
                "“timeSerializingFormat”只能是 utc_offset、utc_normalized 或者 no_timezone",
                "“timeSerializingFormat” is utc_offset, utc_normalized or no_timezone");
        return new DateField(
                settings,
                entry(),
                oneOf(DateField.Kind.class, subtype, DateField.Kind.DATE),
                oneOf(DateField.Zone.class, zone, DateField.Zone.UTC_OFFSET),
                source.numbers().whole("timeInterval", 0, 0, 720),
                source.truth("disallowPassedDates", false));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name, E otherwise) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return otherwise;
    }

    private Field file() {
        String accept = source.text("accept");
        List<String> kinds = accept == null || accept.isBlank() ? List.of() : List.of(accept.split("\\s*,\\s*"));
        source.demand(
                kinds.stream().allMatch(kind -> kind.matches("\\.[A-Za-z0-9]{1,8}|[a-z]+/[a-z0-9.+*-]+")),
                "accept",
                "“accept”须列出后缀和类型，如 .pdf,image/png",
                "“accept” is a list of endings and types, such as .pdf,image/png");
        return new FileField(settings, entry(), kinds, source.truth("multiple", false));
    }
}
