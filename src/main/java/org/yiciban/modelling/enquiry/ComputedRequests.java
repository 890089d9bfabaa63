package org.yiciban.modelling.enquiry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.catalogue.reading.AgencySheets;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.modelling.context.FilePlaces;
import org.yiciban.modelling.context.FormsInContext;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.UncheckedBundleSheet;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/**
 * One question to several agencies: a row of the form says whom it asks, and an answer that is late is marked only where a
 * limit says when, and where nobody's right hangs on it.
 */
public final class ComputedRequests {

    private final ReleaseContext context;
    private final Map<String, ModelFile> forms = new HashMap<>();
    private final Map<String, Set<String>> groups;

    private ComputedRequests(ReleaseContext context, List<ModelFile> files, List<ModelFile> known) {
        this.context = context;
        List.of(known, files).forEach(list -> list.stream()
                .filter(file -> file.kind() == FileKind.FORM)
                .forEach(file -> forms.put(file.bareName(), file)));
        this.groups = groups(new FilePlaces(files, known).texts());
    }

    /** Tells of each bundle that one of the files handed in belongs to. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        ComputedRequests requests = new ComputedRequests(context, files, known);
        Set<String> told = new HashSet<>();
        for (ModelFile file : files) {
            for (Map.Entry<String, Map<String, Object>> bundle :
                    context.sheets().entrySet()) {
                if (concerns(file, bundle) && told.add(bundle.getKey())) {
                    try {
                        requests.checkBundle(
                                bundle.getKey(), bundle.getValue(), Objects.requireNonNull(reports.get(file)));
                    } catch (UnreadableFile unreadable) {
                        // told where the form itself is checked
                    }
                }
            }
        }
    }

    private static boolean concerns(ModelFile file, Map.Entry<String, Map<String, Object>> bundle) {
        return (file.kind() == FileKind.SHEET || file.kind() == FileKind.FORM)
                && (file.bareName().equals("agencies.yaml")
                        || file.key().equals(bundle.getKey())
                        || UncheckedBundleSheet.maps(bundle.getValue().get("items")).stream()
                                .anyMatch(item -> file.key().equals(String.valueOf(item.get("code")))));
    }

    private void checkBundle(String key, Map<String, Object> bundle, Report learned) throws UnreadableFile {
        Report report = context.atSheet(key, learned);
        ModelFile form = forms.get(key + CataloguePaths.FORM);
        for (Map<?, ?> item : UncheckedBundleSheet.maps(bundle.get("items"))) {
            String code = String.valueOf(item.get("code"));
            Map<String, Object> sheet = context.sheets().getOrDefault(code, Map.of());
            if (item.get("late") != null && !sheet.isEmpty()) {
                LateMarks.check(code, item, sheet, report, context.atSheet(code, report));
                LateMarks.checkCompiled(code, bundle, report);
                LateMarks.checkNeeded(code, sheet, asTheBundleHasThem(bundle), report);
            }
            if (item.get("each") != null && form != null) {
                RowResults.check(code, asTheBundleHasThem(bundle), new FormsInContext().checkJson(form), report);
            }
            if (item.get("each") != null && sheet.get("agency") instanceof Map<?, ?> agency && form != null) {
                Set<String> members = groups.getOrDefault(String.valueOf(agency.get("group")), Set.of());
                RowAgencyField rows = new RowAgencyField(
                        code, String.valueOf(agency.get("by")), members, report, context.atForm(key, report));
                rows.check(
                        new FormsInContext().checkJson(form),
                        String.valueOf(item.get("each")),
                        UncheckedBundleSheet.maps(bundle.get("questions")).stream()
                                .map(question -> String.valueOf(question.get("key")))
                                .collect(Collectors.toSet()));
            }
        }
    }

    /** The items of a bundle by their codes, each with what the bundle says of it in its sheet's place. */
    private Map<String, Map<String, Object>> asTheBundleHasThem(Map<String, Object> bundle) {
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        for (Map<?, ?> part : UncheckedBundleSheet.maps(bundle.get("items"))) {
            String code = String.valueOf(part.get("code"));
            Map<String, Object> sheet = new HashMap<>(context.sheets().getOrDefault(code, Map.of()));
            part.forEach((key, value) -> sheet.put(String.valueOf(key), value));
            items.put(code, sheet);
        }
        return items;
    }

    private static Map<String, Set<String>> groups(Map<String, String> texts) {
        return AgencySheets.read(texts, SheetProblems.none()).values().stream()
                .filter(agency -> agency.group().isPresent())
                .collect(Collectors.groupingBy(
                        agency -> agency.group().orElseThrow(),
                        Collectors.mapping(agency -> agency.code().value(), Collectors.toSet())));
    }
}
