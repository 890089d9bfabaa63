package org.yiciban.workbench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** What a sheet calls what it is of, also while the sheet can't be read for a release. */
final class NameInText {

    private static final String SAID = ":\\s*(?:\"([^\"\\n]+)\"|'([^'\\n]+)'|([^,}\\n#]+))";
    private static final Pattern ZH = Pattern.compile("(?m)^name:(?:\\s*\\{)?\\s*zh" + SAID);
    private static final Pattern EN = Pattern.compile("(?m)^name:[^\\n]*(?:\\n[ \\t]+zh[^\\n]*)?\\ben" + SAID);

    private NameInText() {}

    /** Empty where it says no name in Chinese; without an English one the Chinese stands for it. */
    static Optional<LocalText> of(@Nullable String sheet) {
        String text = sheet == null ? "" : sheet;
        return said(ZH.matcher(text))
                .map(zh -> LocalText.of(zh, said(EN.matcher(text)).orElse(zh)));
    }

    private static Optional<String> said(Matcher name) {
        return name.find()
                ? Optional.of(
                        (name.group(1) != null ? name.group(1) : name.group(2) != null ? name.group(2) : name.group(3))
                                .strip())
                : Optional.empty();
    }
}
