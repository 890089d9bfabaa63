package org.yiciban.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.report.Finding;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of a draft shows.
 *
 * @param name of the service
 * @param hash that is published, in full
 * @param others services that get a new release with it
 * @param replaces drafts with a later day whose place its publication takes
 * @param rollback whether it brings an earlier release back
 * @param day from which it is at work; null where none is decided
 * @param asked whether somebody asks to take that day back
 * @param remarks what was remarked when it went back
 * @param unreached what no case of its trial came to; null where they came to everything
 * @param unmanned organs to which it gives work and for which nobody can act
 */
public record DraftPage(
        DraftsPage.DraftLine line,
        String name,
        int version,
        String hash,
        boolean ok,
        List<String> files,
        List<String> others,
        List<Long> replaces,
        boolean rollback,
        @Nullable String day,
        boolean asked,
        String remark,
        List<FindingLine> findings,
        List<RemarkLine> remarks,
        @Nullable Unreached unreached,
        List<String> unmanned,
        List<DraftsPage.StepLine> journal) {

    /**
     * What was found.
     *
     * @param place where in the file, as people say it
     * @param address of that place, behind the address of the draft; empty where there is none
     * @param proposals what the message proposes in the place of what is there, the best first
     */
    public record FindingLine(
            boolean stops,
            String rule,
            String file,
            String element,
            String place,
            String address,
            String message,
            List<String> proposals) {

        /** What stops a release first; otherwise causes stay before what follows from them. */
        public static List<FindingLine> all(ModelDraft draft, Locale locale) {
            return draft.findings().stream()
                    .sorted(Comparator.comparing(finding -> !finding.stopsPublication()))
                    .map(finding -> new FindingLine(
                            finding.stopsPublication(),
                            finding.rule(),
                            finding.file(),
                            finding.element(),
                            finding.place().in(locale),
                            address(finding),
                            finding.message().in(locale),
                            finding.proposals()))
                    .toList();
        }

        /** The same, leading to its line in the text where it would lead to a field. */
        FindingLine asText() {
            String text = address.replaceFirst("^/sheet(.*)&line=", "$1&as=text#line-");
            return new FindingLine(stops, rule, file, element, place, text, message, proposals);
        }

        private static String address(Finding finding) {
            if (!finding.file().contains("/") || finding.rule().equals("unused-file")) {
                return "";
            }
            return PlaceAddress.of(finding.file(), finding.element(), finding.line());
        }
    }

    /**
     * Steps and flows of the model to which no case came.
     *
     * @param model path
     * @param states of these elements, as JSON
     */
    public record Unreached(String model, String states) {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        static @Nullable Unreached of(ModelDraft draft) {
            String model = CataloguePaths.model(draft.bundle());
            Map<String, String> states = new TreeMap<>();
            draft.findings().stream()
                    .filter(finding -> finding.rule().equals("trial-unreached")
                            && finding.file().equals(model))
                    .forEach(finding -> states.put(finding.element(), "late"));
            return states.isEmpty() ? null : new Unreached(model, JSON.writeValueAsString(states));
        }
    }

    static DraftPage of(
            ModelDraft draft,
            String name,
            List<Long> replaces,
            List<LocalText> unmanned,
            List<RemarkLine> remarks,
            List<DraftsPage.StepLine> journal,
            Locale locale) {
        return new DraftPage(
                DraftsPage.DraftLine.of(draft),
                name,
                draft.version(),
                draft.hash(),
                draft.ok(),
                draft.paths(),
                draft.others().stream().map(BundleKey::value).toList(),
                replaces,
                draft.rollbackOf() != null,
                draft.effectiveFrom() == null ? null : draft.effectiveFrom().toString(),
                draft.withdrawalBy() != null,
                draft.remark(),
                FindingLine.all(draft, locale),
                remarks,
                Unreached.of(draft),
                unmanned.stream().map(organ -> organ.in(locale)).toList(),
                journal);
    }
}
