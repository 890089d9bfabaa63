package org.yiciban.portal.service;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ServiceSearch;
import org.yiciban.catalogue.release.Stage;
import org.yiciban.catalogue.sheet.Answers;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Theme;
import org.yiciban.portal.frame.PortalWords;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;

/** What can be done here, and what it needs: the home page, the guides, the guided questions. */
@Controller
public class ServicePages {

    private static final int LONGEST_SEARCH = 60;

    private final Catalogue catalogue;
    private final PortalWords words;

    ServicePages(Catalogue catalogue, PortalWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/")
    String home(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String theme, Model model) {
        String typed = q.strip().substring(0, Math.min(LONGEST_SEARCH, q.strip().length()));
        ServiceSearch search = new ServiceSearch(typed);
        Theme chosen = catalogue.themes().stream()
                .filter(one -> one.code().equals(theme))
                .findFirst()
                .orElse(null);
        List<ServiceGuidePage> found = catalogue.current().stream()
                .filter(search::finds)
                .filter(release -> chosen == null || release.bundle().themes().contains(chosen.code()))
                .map(release -> ServiceGuidePage.of(release, Guidance.whole(release)))
                .toList();
        model.addAttribute(
                "page",
                new HomePage(
                        typed,
                        chosen,
                        found,
                        themes(BundleSheet.Audience.PERSON),
                        themes(BundleSheet.Audience.ORGANISATION)));
        return "portal/home";
    }

    @GetMapping("/services")
    String services(@RequestParam(defaultValue = "") String q, RedirectAttributes home) {
        if (!q.isBlank()) {
            home.addAttribute("q", q);
        }
        return "redirect:/";
    }

    @GetMapping("/services/{key}")
    String guide(@PathVariable String key, Locale locale, Model model) {
        Release release = release(catalogue, key);
        ServiceGuidePage guide = ServiceGuidePage.of(release, Guidance.whole(release));
        List<Stage> stages = guide.stages();
        StepPicture picture = StepPicture.of(
                guide,
                stages,
                words.message("portal.home.motif.once", locale),
                words.message("portal.home.motif.together", locale),
                locale);
        Map<LocalText, List<ItemSheet>> remedies = catalogue.divisions().stream()
                .filter(Division::live)
                .findFirst()
                .map(guide::remedies)
                .orElse(null);
        model.addAttribute("page", new GuidePage(guide, stages, picture, remedies));
        return "portal/guide";
    }

    /** The guided questions; with answers, exactly what is needed in that situation. */
    @GetMapping("/services/{key}/situation")
    String situation(@PathVariable String key, HttpServletRequest request, Model model) {
        Release release = release(catalogue, key);
        Map<String, String[]> parameters = request.getParameterMap();
        Map<String, Object> answers = answers(release, parameters);
        Set<String> before = Set.copyOf(Arrays.asList(parameters.getOrDefault("_asked", new String[0])));
        boolean asked =
                parameters.containsKey("show") || release.bundle().questions().isEmpty();
        model.addAttribute(
                "page",
                asked
                        ? SituationPage.needed(release, answers, before)
                        : SituationPage.asking(release, answers, List.of(), false));
        return "portal/situation";
    }

    public static Map<String, Object> answers(Release release, Map<String, String[]> parameters) {
        Map<String, Object> answers = new LinkedHashMap<>();
        release.bundle().questions().stream()
                .filter(question -> parameters.containsKey(question.key()))
                .forEach(question ->
                        answers.put(question.key(), Answers.typed(question, parameters.get(question.key()))));
        return answers;
    }

    public static Release release(Catalogue catalogue, String key) {
        try {
            return catalogue.current(new BundleKey(key)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such service", unknown);
        }
    }

    /** The stages of a life, or of a company's, for which there are services, and how many. */
    private Map<Theme, Long> themes(BundleSheet.Audience audience) {
        Map<String, Long> services = catalogue.current().stream()
                .map(Release::bundle)
                .filter(bundle -> bundle.audience() == audience)
                .flatMap(bundle -> bundle.themes().stream())
                .collect(Collectors.groupingBy(theme -> theme, Collectors.counting()));
        Map<Theme, Long> themes = new LinkedHashMap<>();
        catalogue.themes().stream()
                .filter(theme -> services.containsKey(theme.code()))
                .forEach(theme -> themes.put(theme, services.get(theme.code())));
        return themes;
    }
}
