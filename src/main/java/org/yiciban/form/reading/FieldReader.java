package org.yiciban.form.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.form.component.CheckboxField;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.DateField;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.NumberField;
import org.yiciban.form.component.Option;
import org.yiciban.form.component.Options;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.BoundedPattern;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.NamedFormat;
import org.yiciban.form.value.PatternRules;
import org.yiciban.shared.LocalText;

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
                    case "textfield", "textarea" -> text("textarea".equals(type));
                    case "number" -> number();
                    case "checkbox" -> new CheckboxField(settings, entry());
                    case "datetime" -> date();
                    case "filepicker" -> file();
                    default -> choice(ChoiceField.Look.valueOf(type.toUpperCase(Locale.ROOT)));
                };
        new FieldSense(source).check(field);
        return field;
    }

    private FieldSettings entry() {
        return new FieldSettings(
                place.then(source.path("key", true)),
                validate.flag("required"),
                source.flag("readonly"),
                source.truth("disabled", false),
                source.json("defaultValue"));
    }

    private Field text(boolean lines) {
        String validation = validate.text("validationType");
        source.demand(
                validation == null || Set.of("", "custom", "email").contains(validation),
                "validation-type",
                "“validationType”只能是 email；电话号码请用 properties.format “mobile”，或者写格式",
                "“validationType” is email; for telephone numbers name properties.format “mobile” or write a pattern");
        String format = source.property("format");
        source.demand(
                format == null || NamedFormat.named(format).isPresent(),
                "format",
                "“properties.format”只能是 id-card、uscc 或者 mobile",
                "“properties.format” is id-card, uscc or mobile");
        Amount most = validate.amount("maxLength");
        boolean bounded = most == null
                || most.fixed() == null
                || most.fixed().compareTo(BigDecimal.valueOf(TextField.MOST_UNITS)) <= 0;
        source.demand(
                bounded,
                "max-length",
                "“maxLength”不得超过 " + TextField.MOST_UNITS,
                "“maxLength” is at most " + TextField.MOST_UNITS);
        TextField.Limits limits = new TextField.Limits(
                validate.amount("minLength"),
                most == null ? Amount.of(lines ? 2_000 : 200) : most,
                pattern(),
                patternMessage(),
                "email".equals(validation),
                format == null ? null : NamedFormat.named(format).orElse(null));
        return new TextField(settings, entry(), lines, limits, suffix());
    }

    private BoundedPattern pattern() {
        String pattern = validate.text("pattern");
        if (pattern == null || pattern.isEmpty()) {
            return null;
        }
        LocalText refusal = PatternRules.refusal(pattern);
        return refusal == null ? new BoundedPattern(pattern) : source.refuse("pattern", refusal.zh(), refusal.en());
    }

    private LocalText patternMessage() {
        String zh = validate.text("patternErrorMessage");
        return zh == null || zh.isBlank() ? null : new LocalText(zh, source.property("patternErrorMessageEn"));
    }

    private LocalText suffix() {
        String zh = source.inner("appearance").text("suffixAdorner");
        return zh == null || zh.isBlank() ? null : new LocalText(zh, source.property("suffixEn"));
    }

    private Field number() {
        BigDecimal increment = source.decimal("increment");
        source.demand(
                increment == null || increment.signum() > 0,
                "number",
                "“increment”须大于 0",
                "“increment” is greater than 0");
        int decimals = source.whole("decimalDigits", -1, 0, 12);
        return new NumberField(
                settings,
                entry(),
                validate.amount("min"),
                validate.amount("max"),
                decimals < 0 ? null : decimals,
                increment == null || increment.signum() <= 0 ? null : increment,
                new NumberField.Style(source.truth("serializeToString", false), suffix()));
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
                source.whole("timeInterval", 0, 0, 720),
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

    private Field choice(ChoiceField.Look look) {
        List<Option> written = written();
        String key = source.text("valuesKey");
        String expression = source.feel("valuesExpression");
        int ways = (source.json("values") == null ? 0 : 1) + (key == null ? 0 : 1) + (expression == null ? 0 : 1);
        source.demand(
                ways == 1,
                "values",
                "选择项须有且只有 values、valuesKey、valuesExpression 之一",
                "a choice has exactly one of values, valuesKey, valuesExpression");
        return new ChoiceField(settings, entry(), look, new Options(written, key, expression));
    }

    private List<Option> written() {
        List<Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        if (!(source.json("values") instanceof List<?> list)) {
            source.demand(source.json("values") == null, "values", "“values”须为列表", "“values” is a list");
            return options;
        }
        source.demand(
                list.size() <= Options.MOST,
                "values",
                "选项有 " + list.size() + " 个，最多 " + Options.MOST + " 个：请改为文本框，或者分成几个选择项",
                "there are " + list.size() + " answers, at most " + Options.MOST
                        + ": make it a text, or divide the choice");
        for (int index = 0; index < Math.min(list.size(), Options.MOST); index++) {
            option(list.get(index), index + 1, codes).ifPresent(options::add);
        }
        source.demand(!options.isEmpty(), "values", "选择项至少有一个选项", "a choice offers at least one answer");
        return options;
    }

    private Optional<Option> option(Object json, int number, Set<String> codes) {
        Object value = json instanceof Map<?, ?> map ? map.get("value") : null;
        Object label = json instanceof Map<?, ?> map ? map.get("label") : null;
        boolean named = label instanceof String text && !text.isBlank();
        source.demand(
                named,
                "values",
                "第 " + number + " 个选项没有标签：请写上“label”",
                "answer " + number + " has no label: write “label”");
        boolean valued = (value instanceof String || value instanceof Number || value instanceof Boolean)
                && !value.toString().isBlank();
        source.demand(
                valued,
                "values",
                "第 " + number + " 个选项“" + label + "”的值是空的：请写上“value”；“请选择”一类的空选项请删去，页面会自己显示",
                "answer " + number + " has an empty value: write “value”; take away an answer that only"
                        + " says “please choose”, the page shows that by itself");
        if (!named || !valued) {
            return Optional.empty();
        }
        source.demand(
                codes.add(value.toString()),
                "values",
                "有两个选项的值同为“" + value + "”",
                "two answers have the value “" + value + "”");
        KnownWords.option(source, (Map<?, ?>) json);
        Object english = ((Map<?, ?>) json).get("labelEn");
        return Optional.of(
                new Option(new LocalText((String) label, english == null ? null : english.toString()), value));
    }
}
