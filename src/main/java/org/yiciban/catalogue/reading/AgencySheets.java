package org.yiciban.catalogue.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemAgency;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.Suggestion;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/** Reads the sheet of agencies, and who of them handles an item: one, or the one that an answer of the guide names. */
public final class AgencySheets {

    private static final List<String> KEYS = List.of("code", "name", "short", "signs", "kind", "phone", "group");

    private static final String AGENCY = "agency";
    private static final String BY = "by";

    private AgencySheets() {}

    public static Map<AgencyCode, Agency> read(Map<String, String> files, SheetProblems problems) {
        Map<AgencyCode, Agency> agencies = new LinkedHashMap<>();
        int windows = 0;
        for (SheetMap map : MergedList.read(files, CataloguePaths.AGENCIES, problems, KEYS)) {
            LocalText name = map.local("name");
            Agency agency = new Agency(
                    map.value("code", AgencyCode::new),
                    name,
                    map.local("short"),
                    map.optionalLocal("signs").orElseGet(() -> Agency.usualSignature(name)),
                    map.value("kind", WordValues.word(Agency.Kind.class)),
                    map.text("phone"),
                    map.optional("group", WordValues.hyphened("agency-group")));
            if (agency.code() != null && agencies.put(agency.code(), agency) != null) {
                map.problem("code", SheetWords.of("agency-twice", agency.code()));
            }
            if (agency.window() && agency.group().isPresent()) {
                map.problem("group", SheetWords.of("window-group"));
            }
            if (agency.window() && ++windows > 1) {
                map.problem("kind", SheetWords.of("window-twice"));
            }
        }
        if (windows == 0) {
            problems.in(CataloguePaths.AGENCIES).add(1, SheetWords.of("no-window"));
        }
        return agencies;
    }

    /** Who handles an item; null when it can't be read, which is noted. */
    static @Nullable ItemAgency ofItem(SheetMap map, Collection<Agency> agencies) {
        if (!map.has(AGENCY) || map.textIfScalar(AGENCY).isPresent()) {
            AgencyCode one = map.value(AGENCY, AgencyCode::new);
            return one == null ? null : ItemAgency.of(one);
        }
        SheetMap choice = map.block(AGENCY, BY, "group");
        String by = choice.value(BY, Questions::key);
        String group = choice.value("group", WordValues.hyphened("agency-group"));
        if (by == null || group == null) {
            return null;
        }
        List<AgencyCode> members = agencies.stream()
                .filter(agency -> agency.group().equals(Optional.of(group)))
                .map(Agency::code)
                .toList();
        if (members.isEmpty()) {
            Set<String> groups =
                    agencies.stream().flatMap(agency -> agency.group().stream()).collect(Collectors.toSet());
            choice.problem("group", SheetWords.of("no-group", group, Suggestion.of(group, groups)));
            return null;
        }
        return new ItemAgency(Optional.of(by), Optional.of(group), members);
    }

    /** The question that chooses is one of the bundle and offers members of the group only. */
    static void checkChoice(CatalogueContent content, ItemSheet item, SheetMap sheet) {
        if (item.agency() == null || !item.agency().chosen()) {
            return;
        }
        SheetMap choice = sheet.block(AGENCY, BY, "group");
        String by = item.agency().by().orElseThrow();
        Optional<Question> question = content.bundle().question(by);
        if (question.isEmpty() && content.bundle().each(item.code()).isPresent()) {
            // a question of the row, which is compared with the form
            return;
        }
        if (question.filter(
                        one -> one.type() == Question.Type.CHOICE && one.when().isEmpty())
                .isEmpty()) {
            choice.problem(BY, SheetWords.of("agency-question", by));
            return;
        }
        Set<String> others = new HashSet<>();
        question.get().options().forEach(option -> others.add(option.value()));
        item.agency().all().forEach(member -> others.remove(member.value()));
        others.stream()
                .sorted()
                .forEach(other -> choice.problem(
                        BY,
                        SheetWords.of(
                                "agency-option",
                                by,
                                other,
                                item.agency().group().orElseThrow())));
    }
}
