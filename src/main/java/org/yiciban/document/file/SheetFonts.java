package org.yiciban.document.file;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** The fonts of files, in the order in which a sign is looked for in them. */
@ProgramOnly
@Component
@EnableConfigurationProperties(DocumentSettings.class)
class SheetFonts {

    private final DocumentSettings settings;
    /** Read when the first file is made: nobody waits for them at the start, unless somebody's own have to be tried. */
    private @Nullable List<SheetFont> read;

    SheetFonts(DocumentSettings settings) {
        this.settings = settings;
        if (!settings.fonts().isBlank()) {
            all();
        }
    }

    synchronized List<SheetFont> all() {
        List<SheetFont> all = read;
        if (all == null) {
            all = SheetFont.all(settings.fonts());
            read = all;
        }
        return all;
    }

    boolean draws(int sign) {
        return all().stream().anyMatch(font -> font.draws(sign));
    }

    /** By their names, as the layout asks for them. */
    String families() {
        return all().stream().map(SheetFont::name).collect(Collectors.joining(", "));
    }
}
