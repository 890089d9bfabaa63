package org.yiciban.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiciban.figures.Figure;
import org.yiciban.figures.Figure.Light;
import org.yiciban.figures.Figures;

/** How the program fares, for administrators without a Prometheus: the same figures, in words, and what to do. */
@Controller
class HealthPages {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Figures figures;

    HealthPages(Figures figures) {
        this.figures = figures;
    }

    /**
     * A figure.
     *
     * @param unit the end of the key under which the words of the value stand
     * @param value null where it isn't known, or there was none ever
     * @param worrying whether something should be done
     * @param since whether it is counted since the start of this node
     */
    record FigureLine(Figure figure, Light light, String unit, Long value, boolean worrying, boolean since) {}

    /** What the page shows: what worries first. */
    record HealthPage(List<FigureLine> worrying, List<FigureLine> others) {}

    @GetMapping("/admin/health")
    String health(Model model) {
        List<FigureLine> lines = Arrays.stream(Figure.values())
                .filter(figures::has)
                .map(this::line)
                .toList();
        model.addAttribute(
                "page",
                new HealthPage(
                        lines.stream().filter(FigureLine::worrying).toList(),
                        lines.stream().filter(line -> !line.worrying()).toList()));
        return "administration/health";
    }

    private FigureLine line(Figure figure) {
        double value = figures.value(figure);
        Light light = figure.light(value);
        boolean worrying = light == Light.RED || light == Light.YELLOW;
        if (!Double.isFinite(value)) {
            return new FigureLine(figure, light, Double.isNaN(value) ? "unknown" : "never", null, worrying, false);
        }
        String unit = unit(figure, value);
        return new FigureLine(figure, light, unit, amount(value, unit), worrying, figures.isCounted(figure));
    }

    private static String unit(Figure figure, double value) {
        return switch (figure.unit()) {
            case NUMBER -> figure == Figure.DATABASE ? "answers." + (value > 0 ? "yes" : "no") : "number";
            case BYTES -> "megabytes";
            case SECONDS -> value < 2 * MINUTE
                    ? "seconds"
                    : value < 2 * HOUR ? "minutes" : value < 2 * DAY ? "hours" : "days";
        };
    }

    private static Long amount(double value, String unit) {
        return Math.round(
                switch (unit.toLowerCase(Locale.ROOT)) {
                    case "megabytes" -> value / (1 << 20);
                    case "minutes" -> value / MINUTE;
                    case "hours" -> value / HOUR;
                    case "days" -> value / DAY;
                    default -> value;
                });
    }
}
