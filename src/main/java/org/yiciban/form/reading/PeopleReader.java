package org.yiciban.form.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.PersonPart;
import org.yiciban.form.value.DataPath;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.LocalText;

/** Reads which parts ask for a person ({@code person}, {@code sameAs}, {@code memberOf}), in the order of the file. */
final class PeopleReader {

    private static final int LONGEST = 60;

    private final List<PersonPart> roles = new ArrayList<>();

    /** What a group holds, with the question whose person it is where that may be chosen. */
    List<Component> one(ComponentSource source, InheritedSettings settings, DataPath at, List<Component> children) {
        if (source.property("person") == null) {
            return unasked(source, children);
        }
        String path = source.text("path");
        source.demand(
                path != null && !path.isBlank(),
                "person",
                "人员组须写“path”，其填写内容存放在那里",
                "a group for a person needs a “path”, where its answers stand");
        LocalText label = settings.label() == null ? new LocalText(source.name(), null) : settings.label();
        source.demand(
                settings.label() != null,
                "person",
                "人员组须有标签：请写上“label”，例如“法定代表人”",
                "a group for a person needs a label: write “label”, such as “Legal representative”");
        return read(source, settings, label, at, false, children);
    }

    /** What each row of a list holds. */
    List<Component> each(ComponentSource source, InheritedSettings settings, DataPath at, List<Component> children) {
        if (source.property("person") == null) {
            return unasked(source, children);
        }
        String own = source.property("rowLabel");
        LocalText label = own != null && !own.isBlank()
                ? new LocalText(own, source.property("rowLabelEn"))
                : settings.label() == null ? new LocalText(source.name(), null) : settings.label();
        return read(source, settings, label, at, true, children);
    }

    /** The parts of a row, none of which may be a person by itself: say {@code person} of the list. */
    List<Component> nobodyIn(ComponentSource source, Supplier<List<Component>> row) {
        int before = roles.size();
        List<Component> children = row.get();
        source.demand(
                roles.size() == before,
                "person",
                "列表的行内不能再有人员组：请把“person”写在列表上，每行一人",
                "no group for a person stands in a row: write “person” on the list, a person in each row");
        return children;
    }

    /** All of them; a list that nobody is, in which somebody should be, is a finding. */
    List<PersonPart> all(List<FormFinding> findings) {
        roles.stream()
                .filter(person -> person.memberOf() != null)
                .filter(person -> roles.stream()
                        .noneMatch(other -> other.several()
                                && !other.equals(person)
                                && other.role().equals(person.memberOf())))
                .forEach(person -> findings.add(new FormFinding(
                        person.role(),
                        "person",
                        "“memberOf”须为本表单中另一个人员列表的“person”：" + person.memberOf(),
                        "“memberOf” is the “person” of another list of this form: " + person.memberOf())));
        return roles;
    }

    private static List<Component> unasked(ComponentSource source, List<Component> children) {
        source.demand(
                source.property("sameAs") == null && source.property("memberOf") == null,
                "person",
                "“properties.sameAs”“properties.memberOf”只用于写有“properties.person”的部分",
                "“properties.sameAs” and “properties.memberOf” go with “properties.person”");
        return children;
    }

    private List<Component> read(
            ComponentSource source,
            InheritedSettings settings,
            LocalText label,
            DataPath at,
            boolean several,
            List<Component> children) {
        String role = source.property("person");
        source.demand(
                HyphenatedWords.are(role)
                        && role.length() <= LONGEST
                        && find(role).isEmpty(),
                "person",
                "“properties.person”须为小写英文单词和连字符，每处不同，例如 legal-representative",
                "“properties.person” is lower-case words joined by hyphens, another for each part, such as"
                        + " legal-representative");
        DataPath base = several ? DataPath.ROOT : at;
        boolean whole = SameAs.text(children, base.then(PersonPart.NAME))
                        .filter(name -> name.limits().format() == null)
                        .isPresent()
                && SameAs.text(children, base.then(PersonPart.NUMBER))
                        .map(number -> number.limits().format())
                        .filter(format -> format.identity())
                        .isPresent();
        source.demand(
                whole,
                "person",
                "人员须有单行文本 name（姓名）和 idNumber（证件号码），后者的“properties.format”为证件，例如 identity-document",
                "a person has the texts name and idNumber, the latter with the “properties.format” of an identity document,"
                        + " such as identity-document");
        List<PersonPart> offered = offered(source);
        List<String> names = offered.stream().map(PersonPart::role).toList();
        roles.add(new PersonPart(role, label, at, several, names, source.property("memberOf")));
        return offered.isEmpty() ? children : SameAs.choice(settings, base, offered, children);
    }

    private List<PersonPart> offered(ComponentSource source) {
        String written = source.property("sameAs");
        List<PersonPart> offered = new ArrayList<>();
        for (String role : written == null ? new String[0] : written.split("[,，]", -1)) {
            Optional<PersonPart> found = find(role.strip()).filter(person -> !person.several());
            source.demand(
                    found.isPresent() && !offered.contains(found.get()),
                    "person",
                    "“sameAs”列出表单中排在前面的人员组（不是列表），以逗号隔开，不重复：“" + role.strip() + "”不是",
                    "“sameAs” lists groups for persons that stand before it in the form, no lists, each once, with commas"
                            + " between: “" + role.strip() + "” is none");
            found.filter(person -> !offered.contains(person)).ifPresent(offered::add);
        }
        return offered;
    }

    private Optional<PersonPart> find(@Nullable String role) {
        return roles.stream().filter(person -> person.role().equals(role)).findFirst();
    }
}
