package org.yiciban.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.Faults;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.identity.account.Account;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.template.Outline;
import org.yiciban.modelling.template.ServiceCopy;
import org.yiciban.modelling.template.ServiceTemplate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;
import org.yiciban.trial.HandedIn;

/** New services from a short description, with the same refusals for programs and for people. */
@Service
public class NewServices {

    private final Catalogue catalogue;
    private final ModelDrafts drafts;
    private final ModelDraftRows rows;
    private final DraftReading reading;

    NewServices(Catalogue catalogue, ModelDrafts drafts, ModelDraftRows rows, DraftReading reading) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.rows = rows;
        this.reading = reading;
    }

    /**
     * The files of a new service by their paths.
     *
     * @param kind the handling of items that say none of their own
     * @throws InvalidInput naming every field that can't be taken
     */
    public Map<String, byte[]> files(TemplateRequest request, Handling kind) {
        Faults faults = new Faults(List.of());
        Optional<Outline> read = faults.of(() -> request.outline(kind, deciding()));
        faults.of(() -> names().requireFree(request));
        faults.raise();
        Outline outline = read.orElseThrow();
        if (outline.circle()) {
            throw InvalidInput.of("items", "circle", "body.item-circle");
        }
        TemplateNames.requireApart(outline);
        return ServiceTemplate.of(outline);
    }

    /**
     * Keeps them as a draft, to be worked at.
     *
     * @throws InvalidInput naming every field that can't be taken
     */
    public ModelDraft begin(TemplateRequest request, Handling kind, Account by) {
        return kept(files(request, kind), by);
    }

    /**
     * Keeps a copy of a service as a draft.
     *
     * @param told its key, short code, name and paper; nothing else of it is read
     * @throws InvalidInput naming every field that can't be taken
     * @throws ActRefused where there is no such service, or the person has too many drafts
     */
    public ModelDraft copy(BundleKey original, TemplateRequest told, Account by) {
        Release release =
                catalogue.current(original).orElseThrow(() -> new ActRefused(ActRefused.Kind.NOT_FOUND, "draft.none"));
        Faults faults = new Faults(List.of());
        Optional<BundleKey> key = faults.of(told::keyed);
        Optional<String> shortCode = faults.of(told::shortCoded);
        Optional<LocalText> name = faults.of(told::named);
        Optional<Optional<LocalText>> authority = faults.of(told::authorised);
        faults.of(() -> names().requireFree(told));
        faults.raise();
        return kept(
                ServiceCopy.of(
                        release.files(),
                        key.orElseThrow(),
                        shortCode.orElseThrow(),
                        name.orElseThrow(),
                        authority.orElseThrow()),
                by);
    }

    /** As somebody will work at it, it is tried when nobody has touched it for a minute. */
    private ModelDraft kept(Map<String, byte[]> made, Account by) {
        HandedIn handedIn = HandedIn.of(made.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .toList());
        ModelDrafts.requireBounds(handedIn);
        ModelDraft kept = drafts.keep(reading.read(handedIn, null), by);
        rows.touched(kept.id());
        return kept;
    }

    /** A short code that no service has. */
    public String freeShortCode() {
        return names().freeShortCode();
    }

    private TemplateNames names() {
        return new TemplateNames(catalogue.current());
    }

    /** The agencies that decide and lead. */
    public List<Agency> agencies() {
        return catalogue.agencies().stream().filter(agency -> !agency.window()).toList();
    }

    private Set<AgencyCode> deciding() {
        return agencies().stream().map(Agency::code).collect(Collectors.toSet());
    }
}
