package org.yiciban.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
     * @param place where in the file, as people say it who work with files
     * @param named the same by names that others see: the sheet of an item, its section, its field; empty where it has no file
     * @param address of that place, behind the address of the draft; empty where there is none
     * @param proposals what the message proposes in the place of what is there, the best first
     * @param further the same at other places, which is told once
     */
    public record FindingLine(
            boolean stops,
            String rule,
            String file,
            String element,
            String place,
            String named,
            String address,
            String message,
            List<String> proposals,
            List<FindingLine> further) {

        /** The same, told once for other places, too. */
        FindingLine also(List<FindingLine> others) {
            return new FindingLine(
                    stops, rule, file, element, place, named, address, message, proposals, List.copyOf(others));
        }

        /** It and the others that it is told for. */
        public List<FindingLine> each() {
            return Stream.concat(Stream.of(also(List.of())), further.stream()).toList();
        }

        /** Where it is for whoever works with the files. */
        public String where() {
            return (file + " " + place).strip();
        }

        /** Whether it keeps a sheet from being read. */
        public boolean unread() {
            return stops && file.endsWith(".yaml") && (rule.equals("sheet") || rule.equals(Finding.UNREADABLE));
        }

        /** The same, leading to its line in the text where it would lead to a field. */
        FindingLine asText() {
            String text = address.replaceFirst("^/sheet(.*)&line=", "$1&as=text#line-");
            return new FindingLine(stops, rule, file, element, place, place, text, message, proposals, further);
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
            List<FindingLine> findings,
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
                findings,
                remarks,
                Unreached.of(draft),
                unmanned.stream().map(organ -> organ.in(locale)).toList(),
                journal);
    }
}
