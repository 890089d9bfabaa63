package org.yiciban.workbench.sample;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.publication.ModelDraft;
import org.yiciban.workbench.preview.PreviewSample;

/**
 * A form of a draft with the sample beside it.
 *
 * @param files of the draft, by path
 * @param release the service as far as its sheets can be read
 * @param path of the form
 * @param situation answers to the guide in the place of the sample's
 */
public record SampledForm(
        ModelDraft draft,
        SortedMap<String, String> files,
        Optional<Release> release,
        String path,
        Map<String, Object> situation) {

    /** Where the sample stands. */
    public String samplePath() {
        return path.substring(0, path.length() - CataloguePaths.FORM.length()) + CataloguePaths.SAMPLE;
    }

    /** The questions of the guide, where the form is that of the service; empty where nobody knows them. */
    Optional<SampleSituation> guide() {
        return release.filter(service -> path.equals(CataloguePaths.application(service.key()) + CataloguePaths.FORM))
                .map(service -> new SampleSituation(service.bundle(), sample().situation(Map.of()), situation));
    }

    /** The answers of the sample. */
    public Map<String, Object> answers() {
        return sample().answers(path);
    }

    /** The same in another situation: what is typed in the place of the sample's answers. */
    SampledForm in(Map<String, Object> typed) {
        return new SampledForm(draft, files, release, path, typed);
    }

    /**
     * The answers to the guide that aren't the sample's.
     *
     * @throws InvalidInput for each question that isn't answered rightly
     */
    Map<String, Object> otherSituation() {
        return guide().map(SampleSituation::others).orElse(Map.of());
    }

    Form form() {
        return ReadForms.read(path, files.getOrDefault(path, ""));
    }

    /** What conditions of the form may read. */
    Map<String, Object> facts() {
        return sample().facts(release, situation);
    }

    private PreviewSample sample() {
        return new PreviewSample(files, draft.bundle());
    }

    /** Where what is typed goes while one types. */
    String refresh() {
        return UriComponentsBuilder.fromPath("/workbench/drafts/{id}/preview/fields")
                .queryParam("_path", "{path}")
                .queryParam("_as", "window")
                .encode()
                .buildAndExpand(draft.id(), path)
                .toUriString();
    }
}
