package org.yiciban.window.counter;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.promises.CommitmentOffer;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.draft.Draft;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewNode;
import org.yiciban.form.view.ViewRequest;
import org.yiciban.window.counter.CounterPage.Item;
import org.yiciban.window.counter.CounterPage.Paper;
import org.yiciban.window.counter.CounterPage.Part;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** Draws the one page of the counter: situation, applicant, form, papers, and what there is to check before taking in. */
@Component
class CounterScreen {

    private static final int TIME_OF_DAY = "2026-01-01 ".length();

    private final FormInterpreter interpreter;
    private final TimeLeft time;
    private final WindowWords words;

    CounterScreen(FormInterpreter interpreter, TimeLeft time, WindowWords words) {
        this.interpreter = interpreter;
        this.time = time;
        this.words = words;
    }

    CounterPage page(Draft draft, Release release, List<FieldError> errors, CounterPage.Met met) {
        Form form = CounterTyping.form(release);
        FormView view = view(draft, release, form, errors);
        return new CounterPage(
                draft,
                release.bundle(),
                release.bundle().name().in(words.locale()),
                view,
                parts(release, view),
                CounterTyping.shown(release, draft).stream()
                        .map(needed -> paper(needed, draft))
                        .toList(),
                items(release, CounterTyping.guidance(release, draft)),
                CounterActions.timesSent(draft),
                time.moment(draft.updatedAt()).substring(TIME_OF_DAY),
                CounterMistakes.of(release, form, view, errors, words.locale()),
                met);
    }

    private FormView view(Draft draft, Release release, Form form, List<FieldError> errors) {
        return interpreter.view(
                form,
                draft.data().isEmpty() ? null : draft.data(),
                Situation.soFar(release.bundle(), draft.situation()).facts(),
                new ViewRequest(
                        words.locale(),
                        "/window/counter/" + draft.id() + "/fields",
                        errors.stream()
                                .filter(error -> form.at(error.field()).isPresent())
                                .toList()));
    }

    private List<Part> parts(Release release, FormView view) {
        List<Part> parts = new ArrayList<>();
        if (!release.bundle().questions().isEmpty()) {
            parts.add(new Part("situation", words.say("counter.situation")));
        }
        parts.add(new Part("applicant", words.say("counter.applicant")));
        List<Part> groups = new ArrayList<>();
        view.nodes().forEach(node -> {
            if (node instanceof ViewNode.GroupNode group && group.wording().label() != null) {
                groups.add(new Part(group.id(), group.wording().label()));
            }
        });
        parts.addAll(groups.isEmpty() ? List.of(new Part("form-fields", words.say("counter.form"))) : groups);
        parts.add(new Part("papers", words.say("papers")));
        parts.add(new Part("take-in", words.say("counter.check")));
        return parts;
    }

    private Paper paper(Guidance.NeededMaterial needed, Draft draft) {
        String code = needed.material().code().value();
        return new Paper(
                code,
                needed.material().name().in(words.locale()),
                needed.material().hint().map(hint -> hint.in(words.locale())).orElse(null),
                needed.required(),
                needed.material()
                        .deferral()
                        .map(limit -> words.say("limit." + limit.unit(), limit.amount()))
                        .orElse(null),
                draft.rest().of(code),
                draft.rest().deferrals().contains(code),
                draft.rest().originals().contains(code),
                needed.material().handedIn(),
                needed.material().certificate().isPresent());
    }

    private List<Item> items(Release release, Guidance guidance) {
        return guidance.items().stream()
                .map(release::item)
                .map((ItemSheet item) -> new Item(
                        item.code().value(),
                        item.name().in(words.locale()),
                        release.agency(guidance.agencies().get(item.code()).get(0))
                                .name()
                                .in(words.locale()),
                        CommitmentOffer.of(release, List.of(item)).stream()
                                .findFirst()
                                .orElse(null),
                        item.decides().isPresent()))
                .toList();
    }
}
