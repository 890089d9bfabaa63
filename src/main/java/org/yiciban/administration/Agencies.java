package org.yiciban.administration;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;

/** For whom one can work: the agencies and the window of the newest releases, and the divisions. */
@Component
class Agencies {

    private final Catalogue catalogue;

    Agencies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Names by code. */
    Map<String, String> names(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue
                .agencies()
                .forEach(
                        agency -> names.put(agency.code().value(), agency.name().in(locale)));
        return names;
    }

    /** Names of the divisions by code, abolished ones too. */
    Map<String, String> divisions(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue
                .divisions()
                .forEach(one -> names.put(one.code().value(), one.name().in(locale)));
        return names;
    }

    String usualDivision() {
        return catalogue.usualDivision();
    }

    /** The code of the general window; empty while nothing is released. */
    String window() {
        return catalogue.agencies().stream()
                .filter(Agency::window)
                .map(agency -> agency.code().value())
                .findFirst()
                .orElse("");
    }
}
