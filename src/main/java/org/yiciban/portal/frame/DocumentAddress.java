package org.yiciban.portal.frame;

import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.shared.CaseNumber;

/** Where a document of a case is read and printed: its number has signs that an address has to escape. */
public final class DocumentAddress {

    private DocumentAddress() {}

    /** Its address. */
    public static URI of(CaseNumber number, String document) {
        return UriComponentsBuilder.fromPath("/track/{number}/documents/{document}")
                .encode()
                .buildAndExpand(number, document)
                .toUri();
    }

    /** The way to it after an act. */
    public static String redirect(CaseNumber number, String document) {
        return "redirect:" + of(number, document);
    }
}
