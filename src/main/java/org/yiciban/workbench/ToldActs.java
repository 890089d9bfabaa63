package org.yiciban.workbench;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;

/** Acts on pages of the workbench: what is refused is told on the page that they lead back to. */
public final class ToldActs {

    private ToldActs() {}

    /**
     * Does something.
     *
     * @param otherwise the page on which a refusal is told
     * @param act gives the page that it leads to
     */
    public static String done(String otherwise, RedirectAttributes next, Locale locale, Supplier<String> act) {
        try {
            return "redirect:" + act.get();
        } catch (ActRefused refused) {
            next.addFlashAttribute("refused", refused.text().in(locale));
        } catch (InvalidInput invalid) {
            next.addFlashAttribute("refused", ShownDrafts.told(invalid, locale));
        }
        return "redirect:" + otherwise;
    }
}
