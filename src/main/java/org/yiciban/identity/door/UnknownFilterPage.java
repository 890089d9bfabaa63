package org.yiciban.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.yiciban.shared.UnknownFilter;

/** Tells what of an address a list doesn't know, and leads to the list without it. */
@ControllerAdvice
class UnknownFilterPage {

    private final MessageSource messages;
    private final PageFrame frame;

    UnknownFilterPage(MessageSource messages, PageFrame frame) {
        this.messages = messages;
        this.frame = frame;
    }

    /**
     * What the page shows.
     *
     * @param list where the list stands, without any filter
     */
    record FilterPage(List<String> parts, String list) {}

    @ExceptionHandler
    ModelAndView tell(UnknownFilter unknown, HttpServletRequest request, Locale locale) {
        List<String> parts =
                unknown.parts().stream().map(part -> sentence(part, locale)).toList();
        ExtendedModelMap model = new ExtendedModelMap();
        frame.frame(request, locale, model);
        model.addAttribute("page", new FilterPage(parts, list(request.getServletPath())));
        return new ModelAndView("layout/filter", model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A file is made of the list above it. */
    private static String list(String path) {
        return path.replaceFirst("/export$", "");
    }

    private String sentence(UnknownFilter.Part part, Locale locale) {
        if (part.value() == null) {
            return messages.getMessage("filter.name", new Object[] {part.name()}, locale);
        }
        String name = messages.getMessage("filter.of." + part.name(), null, locale);
        return messages.getMessage("filter.value", new Object[] {name, part.value()}, locale);
    }
}
