package org.yiciban.workbench;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.HyphenatedWords;

/** The service of an address. */
@Component
public class ShownServices {

    private final Catalogue catalogue;

    ShownServices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Its newest release; the page isn't there without one. */
    public Release release(String key) {
        return Optional.of(key)
                .filter(HyphenatedWords::are)
                .flatMap(typed -> catalogue.current(new BundleKey(typed)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
