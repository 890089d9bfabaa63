package org.yiciban.portal.service;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.release.Beside;
import org.yiciban.catalogue.release.FeeCases;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.Stage;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * The service guide 办事指南 of one bundle.
 *
 * @param items the items to be done, in the order of the sheet
 * @param papers the papers asked for, each once
 * @param doers who handles each item; several while it isn't chosen among them
 */
public record ServiceGuidePage(
        Release release,
        List<ItemSheet> items,
        List<Guidance.NeededMaterial> papers,
        Map<ItemCode, List<AgencyCode>> doers) {

    public static ServiceGuidePage of(Release release, Guidance guidance) {
        return new ServiceGuidePage(
                release,
                guidance.items().stream().map(release::item).toList(),
                guidance.materials(),
                guidance.agencies());
    }

    /** What people call the service, in the reader's language; the first few stand below the search field. */
    public List<String> calledAs(Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return release.bundle().keywords().stream()
                .filter(word -> english == word.codePoints().noneMatch(Character::isIdeographic))
                .toList();
    }

    /** The agencies that use a paper, in the reader's language. */
    public String users(Guidance.NeededMaterial paper, Locale locale) {
        return agencies(paper.usedBy(), locale);
    }

    /** All agencies of the guide. */
    public String agencies(Locale locale) {
        return agencies(items.stream().map(ItemSheet::code).toList(), locale);
    }

    private String agencies(List<ItemCode> codes, Locale locale) {
        return codes.stream()
                .flatMap(code -> names(code, locale))
                .distinct()
                .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "、"));
    }

    /** Where a paper comes from: when the applicant brings it, or else which body has it. */
    public String source(Guidance.NeededMaterial paper) {
        if (!paper.material().handedIn()) {
            return paper.material().source().name();
        }
        return paper.required() ? "required" : "sometimes";
    }

    /** What an application says of a paper that it doesn't have. */
    public String absent(Guidance.NeededMaterial paper, Collection<String> deferred) {
        if (deferred.contains(paper.material().code().value())) {
            return "deferred";
        }
        return paper.required() ? "missing" : "notgiven";
    }

    /** The name of the agency of an item; of each where it isn't chosen yet. */
    public String agency(ItemSheet item, Locale locale) {
        return names(item.code(), locale).collect(Collectors.joining(" / "));
    }

    /** The name of the agency that does something beside the items. */
    public String agency(Beside beside, Locale locale) {
        return beside.agency()
                .map(agency -> release.agency(agency).name().in(locale))
                .orElse("");
    }

    private Stream<String> names(ItemCode code, Locale locale) {
        return doers.getOrDefault(code, List.of()).stream()
                .map(agency -> release.agency(agency).name().in(locale));
    }

    /** Whether a place has to confirm that figure of an item. */
    public boolean local(ItemSheet item, String figure) {
        return item.isLocal(ItemSheet.Figure.valueOf(figure));
    }

    /** Whether a place has to confirm the promise of the whole: where it has to confirm that of a part. */
    public boolean local() {
        return items.stream().anyMatch(item -> item.isLocal(ItemSheet.Figure.PROMISED));
    }

    /** The limits of the law that differ by situation. */
    public List<SpecialLimit> laws(BySituation<StatutoryLimit> limits, Locale locale) {
        return SpecialLimit.laws(limits, release.bundle(), locale);
    }

    /** The promises that differ by situation. */
    public List<SpecialLimit> promises(BySituation<Optional<TimeLimit>> limits, Locale locale) {
        return SpecialLimit.promises(limits, release.bundle(), locale);
    }

    /** The amounts of an item's fee that differ by situation. */
    public List<SpecialLimit.SpecialFee> fees(Fee fee, Locale locale) {
        return FeeCases.table(release, fee)
                .map(table -> SpecialLimit.fees(table, release.bundle(), locale))
                .orElseGet(() -> SpecialLimit.fees(fee.amount(), release.bundle(), locale));
    }

    /** What people call the table that gives the amount; null where the sheet says it. */
    public String feeTable(Fee fee) {
        return FeeCases.table(release, fee).map(DecisionTable::name).orElse(null);
    }

    /** Message key for an item that only some situations, or what others come to, ask for; null for any other. */
    public String sometimes(ItemSheet item) {
        return release.bundle()
                .part(item.code())
                .filter(part -> part.when().isPresent())
                .map(part -> part.byFact() ? "portal.guide.by-fact" : "portal.guide.sometimes")
                .orElse(null);
    }

    /** The items that what others come to may leave out. */
    public List<ItemSheet> maybe() {
        return items.stream()
                .filter(item -> release.bundle().part(item.code()).stream().anyMatch(BundleSheet.Part::byFact))
                .toList();
    }

    /** Message key for items of one stage: side by side, or those that what others come to chooses among. */
    public String together(List<ItemSheet> stage) {
        return maybe().containsAll(stage) ? "portal.guide.step.by-fact" : "portal.guide.step.parallel";
    }

    /** Names of the items of this guide that an item waits for without needing them; empty when there are none. */
    public String waitsIfThere(ItemSheet item, Locale locale) {
        Set<ItemCode> awaited = new HashSet<>(release.dependsOn(item.code()));
        awaited.removeAll(release.endsWithout(item.code()));
        return names(items.stream().filter(one -> awaited.contains(one.code())).toList(), locale);
    }

    /** What may be done against decisions in this place, each text with the items it holds for. */
    Map<LocalText, List<ItemSheet>> remedies(Division place) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> release.remedies(item.code(), place), LinkedHashMap::new, Collectors.toList()));
    }

    /** The names of items, in the reader's language. */
    public String names(List<ItemSheet> some, Locale locale) {
        return some.stream()
                .map(item -> item.name().in(locale))
                .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "、"));
    }

    /** What comes at the same time, in the order of the model. */
    public List<Stage> stages() {
        return Stage.of(release, items.stream().map(ItemSheet::code).toList());
    }

    /** The items of a stage. */
    public List<ItemSheet> itemsOf(Stage stage) {
        return stage.items().stream().map(release::item).toList();
    }

    /** Message key for an item that there is for each row of a list, and for who does it then; null for any other. */
    public String rows(ItemSheet item) {
        BundleSheet bundle = release.bundle();
        return bundle.each(item.code())
                .map(list -> bundle.agencyOfRow(item).isPresent() ? "portal.guide.rows.agency" : "portal.guide.rows")
                .orElse(null);
    }
}
