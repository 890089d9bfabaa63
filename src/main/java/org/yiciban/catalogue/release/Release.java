package org.yiciban.catalogue.release;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.reading.RemedySheets;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.YearlyWindow;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** One released state of a bundle: its models, sheets and forms. A case stays with the release it began with. */
public final class Release {

    private final Stamp stamp;
    private final BundleFiles files;
    private final CatalogueContent content;

    /**
     * What the database knows about a release.
     *
     * @param id 0 for a draft
     * @param version counts from 1 within the bundle; 0 for a draft
     * @param deploymentId what the engine calls it
     */
    public record Stamp(long id, int version, String deploymentId, Instant releasedAt) {

        static final Stamp DRAFT = new Stamp(0, 0, "", Instant.EPOCH);
    }

    private Release(Stamp stamp, BundleFiles files, CatalogueContent content) {
        this.stamp = stamp;
        this.files = files;
        this.content = content;
    }

    /** A bundle as it was released, maybe by an older version of the program. */
    static Release of(Stamp stamp, BundleFiles files) {
        return new Release(stamp, files, CatalogueReader.readReleased(files));
    }

    /**
     * A bundle that is not released, for checks and trial runs.
     *
     * @throws CatalogueFileException with all problems of its sheets
     */
    public static Release draft(BundleFiles files) {
        return new Release(Stamp.DRAFT, files, CatalogueReader.read(files));
    }

    public long id() {
        return stamp.id();
    }

    public int version() {
        return stamp.version();
    }

    /** The engine's deployment, to which every case of this release is bound. */
    public String deploymentId() {
        return stamp.deploymentId();
    }

    public Instant releasedAt() {
        return stamp.releasedAt();
    }

    /** Content hash of its files. */
    public String hash() {
        return files.contentHash();
    }

    public BundleKey key() {
        return bundle().key();
    }

    /** All its files. */
    public BundleFiles files() {
        return files;
    }

    public BundleSheet bundle() {
        return Objects.requireNonNull(content.bundle());
    }

    /** Whether the bundle has that item. */
    public boolean has(ItemCode code) {
        return content.items().containsKey(code);
    }

    /**
     * The sheet of an item.
     *
     * @throws IllegalArgumentException when the bundle has no such item
     */
    public ItemSheet item(@Nullable ItemCode code) {
        return known(content.items().get(code), code);
    }

    /** The agency whose duty a step of the bundle is; an item whose agency is chosen has no step of its own. */
    public AgencyCode agencyOf(BundleStep step) {
        return step.doer()
                .agency()
                .or(() ->
                        step.doer().item().map(item -> item(item).agency().all().get(0)))
                .orElse(bundle().leadAgency());
    }

    /** All its items, in the order of the bundle sheet. */
    public List<ItemSheet> items() {
        return List.copyOf(content.items().values());
    }

    /**
     * A material of the catalogue.
     *
     * @throws IllegalArgumentException when there is none with that code
     */
    public Material material(MaterialCode code) {
        return known(content.materials().get(code), code);
    }

    /** The material with that code, if there is one. */
    public Optional<Material> findMaterial(MaterialCode code) {
        return Optional.ofNullable(content.materials().get(code));
    }

    /**
     * An agency of the catalogue.
     *
     * @throws IllegalArgumentException when there is none with that code
     */
    public Agency agency(@Nullable AgencyCode code) {
        return known(content.agencies().get(code), code);
    }

    /** All agencies of the catalogue, the window among them. */
    public List<Agency> agencies() {
        return List.copyOf(content.agencies().values());
    }

    /** The general window 综合窗口. */
    public Agency window() {
        return content.agencies().values().stream()
                .filter(Agency::window)
                .findFirst()
                .orElseThrow();
    }

    /** The agency that answers for the total time. */
    public Agency leadAgency() {
        return agency(bundle().leadAgency());
    }

    /** The rule that one of its sheets cites in Chinese, in both languages; as it stands when none does. */
    public LocalText basis(String citation) {
        return rules().filter(basis -> basis.zh().equals(citation))
                .findFirst()
                .orElseGet(() -> new LocalText(citation, citation));
    }

    /** Every rule that the sheets of this release cite, the items' own rules first. */
    public Stream<LocalText> rules() {
        return CitedRules.of(content);
    }

    /** The items of this bundle whose results the item waits for, directly; some of them may not be in a case. */
    public Set<ItemCode> dependsOn(ItemCode code) {
        return content.dependsOn(item(code));
    }

    /** Those of them without whose results the item ends. */
    public Set<ItemCode> endsWithout(ItemCode code) {
        return content.endsWithout(item(code));
    }

    /** The yearly window of the catalogue with that code, if there is one. */
    public Optional<YearlyWindow> window(String code) {
        return Optional.ofNullable(content.windows().get(code));
    }

    /** Who checks an application before acceptance, with those who handle its items: the window, the lead agency, others. */
    public List<AgencyCode> preCheckers(Collection<AgencyCode> deciding) {
        BundleSheet.PreCheck who = bundle().preCheck();
        Stream<AgencyCode> lead = Stream.of(bundle().leadAgency()).filter(one -> who != BundleSheet.PreCheck.WINDOW);
        Stream<AgencyCode> others = deciding.stream().filter(one -> who == BundleSheet.PreCheck.ALL);
        Stream<AgencyCode> first = Stream.concat(Stream.of(window().code()), lead);
        return Stream.concat(first, others).distinct().toList();
    }

    /** What silence accepts of these items: {@code ALL}, {@code SOME} or {@code NONE} (licensing law Art. 32(4)). */
    public String silence(Collection<ItemCode> items) {
        long accepted = items.stream()
                .filter(code -> item(code).silence() == ItemSheet.Silence.ACCEPTED)
                .count();
        return accepted == 0 ? "NONE" : accepted == items.size() ? "ALL" : "SOME";
    }

    /** What is needed in one situation. */
    public Guidance guidance(Situation situation) {
        return Guidance.in(this, situation);
    }

    /** What the applicant may do against a refusal of the item (licensing law Art. 38 para 2). */
    public LocalText remedies(ItemCode code, Division division) {
        return division.filled(item(code).remedies().refusal());
    }

    /** What the applicant may do when the item is not decided in time: reconsideration first (复议法 Art. 23). */
    public LocalText remediesForInaction(ItemCode code, Division division) {
        return division.filled(item(code).remedies().inaction());
    }

    /** What the applicant may do when the case as a whole is not finished in time. */
    public LocalText remediesForInaction(Division division) {
        return division.filled(known(content.remedies().get(RemedySheets.INACTION), RemedySheets.INACTION)
                .inaction());
    }

    /**
     * The text of one of its files.
     *
     * @throws IllegalArgumentException when it has no such file
     */
    public String file(String path) {
        return files.file(path)
                .orElseThrow(() -> new IllegalArgumentException("this release has no file “" + path + "”"));
    }

    /** The schema of the one application form. */
    public String applicationForm() {
        return file(CataloguePaths.application(key()) + CataloguePaths.FORM);
    }

    /** A synthetic application that the form accepts. */
    public String applicationSample() {
        return file(CataloguePaths.application(key()) + CataloguePaths.SAMPLE);
    }

    /**
     * The form of a task.
     *
     * @param item null for tasks that concern the whole case
     */
    public Optional<String> form(@Nullable ItemCode item, String step) {
        return files.file(formBase(item, step) + CataloguePaths.FORM);
    }

    /** Synthetic data that the form of a task accepts, from the same place as the form. */
    public Optional<String> sample(@Nullable ItemCode item, String step) {
        return files.file(samplePath(item, step));
    }

    /** Where those stand. */
    public String samplePath(@Nullable ItemCode item, String step) {
        return formBase(item, step) + CataloguePaths.SAMPLE;
    }

    private String formBase(@Nullable ItemCode item, String step) {
        String shared = CataloguePaths.step(bundle().formOf(step).orElse(step));
        String own = item == null ? shared : CataloguePaths.step(item, step);
        return files.file(own + CataloguePaths.FORM).isPresent() ? own : shared;
    }

    private static <T> T known(@Nullable T found, @Nullable Object code) {
        if (found == null) {
            throw new IllegalArgumentException("the catalogue of this release knows no “" + code + "”");
        }
        return found;
    }

    @Override
    public String toString() {
        return key() + " version " + version();
    }
}
