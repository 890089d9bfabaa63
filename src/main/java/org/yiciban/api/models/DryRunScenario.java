package org.yiciban.api.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody asks to try: a scenario that is kept with the service, or one of the same keys as there.
 *
 * @param kept whether it is kept with the service
 */
record DryRunScenario(KeptScenario scenario, boolean kept) {

    private static final String FIELD = "scenario";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads it.
     *
     * @param asked the id of a scenario, or what one says
     * @throws BodyInvalid where it is neither, {@link InvalidInput} with all that can't be taken
     */
    static DryRunScenario read(@Nullable Object asked, BundleFiles service) {
        if (asked instanceof String id) {
            return CatalogueReader.scenarios(service).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(one -> new DryRunScenario(one, true))
                    .orElseThrow(() -> BodyInvalid.at(FIELD, "unknown", "scenario.none"));
        }
        if (asked instanceof Map<?, ?> said) {
            return new DryRunScenario(said(said, service), false);
        }
        throw BodyInvalid.at(FIELD, "required", "scenario.asked");
    }

    /** As the file of the scenarios would say it: JSON is YAML, so there is one reader for both. */
    private static KeptScenario said(Map<?, ?> said, BundleFiles service) {
        Map<Object, Object> block = new LinkedHashMap<>();
        block.put("id", "dry-run");
        LocalText name = Release.draft(service).bundle().name();
        block.put("name", Map.of("zh", name.zh(), "en", name.en()));
        block.putAll(said);
        String path = CataloguePaths.scenarios(service.key());
        BundleFiles with = service.with(path, JSON.writeValueAsString(List.of(block)));
        SheetProblems problems = SheetProblems.none();
        CatalogueReader.read(with, problems);
        List<FieldError> errors = problems.list().stream()
                .filter(problem -> problem.file().equals(path))
                .map(problem -> new FieldError(FIELD, FIELD, problem.words()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return CatalogueReader.scenarios(with).get(0);
    }
}
