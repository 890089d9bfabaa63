package org.yiciban.workbench;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which preview is asked for. Its names in addresses begin with a stroke, which no question's key does.
 *
 * @param reader as {@link PreviewPage} names them, or the code of an agency
 * @param page of the form, counted from 1
 * @param empty whether it begins without the answers of the sample
 */
record PreviewAsked(long draft, String path, String reader, int page, boolean empty) {

    PreviewAsked as(String another) {
        return new PreviewAsked(draft, path, another, 1, empty);
    }

    PreviewAsked at(int number) {
        return new PreviewAsked(draft, path, reader, number, empty);
    }

    PreviewAsked filled(boolean filled) {
        return new PreviewAsked(draft, path, reader, page, !filled);
    }

    /** Where it stands; {@code behind} it, what is asked while one types. */
    String address(String behind) {
        return UriComponentsBuilder.fromPath("/workbench/drafts/{id}/preview" + behind)
                .queryParam("_path", "{path}")
                .queryParam("_as", "{as}")
                .queryParam("_page", page)
                .queryParam("_empty", empty)
                .encode()
                .buildAndExpand(draft, path, reader)
                .toUriString();
    }
}
