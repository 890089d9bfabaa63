package org.yiciban.workbench.sample;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.publication.ModelDraft;
import org.yiciban.workbench.PreviewSample;

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

    /** The answers of the sample. */
    public Map<String, Object> answers() {
        return sample().answers(path);
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
