package org.yiciban.workbench;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.springframework.web.util.UriUtils;
import org.yiciban.catalogue.reading.CataloguePaths;

/** Where a place of a file of a draft is shown, behind the address of the draft. */
final class PlaceAddress {

    private PlaceAddress() {}

    /** Where a sample is filled in on its form. */
    static String sample(String path) {
        return "/sample?_path=" + UriUtils.encode(path, StandardCharsets.UTF_8);
    }

    /**
     * The address.
     *
     * @param element the id of the place
     * @param line of the file on which it stands, where it is a place in a text
     */
    static String of(String path, String element, OptionalInt line) {
        String file = UriUtils.encode(path, StandardCharsets.UTF_8);
        if (path.endsWith(CataloguePaths.SAMPLE)) {
            return sample(path);
        }
        if (line.isPresent()) {
            return FileEditor.of(path) == FileEditor.SHEET
                    ? "/sheet?path=" + file + "&line=" + line.getAsInt()
                    : "?path=" + file + "&as=text#line-" + line.getAsInt();
        }
        return "?path=" + file + (element.isEmpty() ? "" : "#at=" + UriUtils.encode(element, StandardCharsets.UTF_8));
    }
}
