package org.yiciban.catalogue.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * The sheet of a bundle 一件事: one thing in life, with the items of all agencies it needs.
 *
 * @param shortCode three characters, part of the case number
 * @param conditions who may apply
 * @param leadAgency the agency that answers for the total time 牵头部门
 * @param statutory cap of unified or joint handling (licensing law Art. 42 para 2)
 * @param delivery within what a decision is served that is no grant of a licence, as promised; for those the law has its own
 * @param correction how long the applicant has to supplement
 * @param externalResults results that come from outside and that no item of the bundle gives
 * @param questions the guide's questions, in the order they are asked
 * @param facts of what conditions of its model may speak besides the answers
 * @param consult where to ask
 * @param complain where to complain
 * @param specialProcedures for what the clocks of the whole case may stand; its items' sheets know them too
 * @param pauseBasis the rule for those that the licensing law doesn't name
 * @param steps what is done beside its items
 * @param asks what the applicant is asked for while the case runs
 * @param dates what its cases wait for
 * @param notices what is published of a case for anybody to object to
 * @param requests what may be asked for later in a case
 * @param naming what its cases are called and found by
 */
public record BundleSheet(
        BundleKey key,
        String shortCode,
        LocalText name,
        LocalText description,
        LocalText conditions,
        Audience audience,
        List<String> themes,
        List<String> keywords,
        AgencyCode leadAgency,
        PreCheck preCheck,
        BySituation<StatutoryLimit> statutory,
        BySituation<Optional<TimeLimit>> promised,
        Optional<TimeLimit> delivery,
        Correction correction,
        LocalText fee,
        Set<Channel> channels,
        List<Part> items,
        Set<String> externalResults,
        List<Question> questions,
        List<Fact> facts,
        LocalText consult,
        LocalText complain,
        Set<PauseReason> specialProcedures,
        Optional<LocalText> pauseBasis,
        List<BundleStep> steps,
        List<ApplicantStep> asks,
        List<BundleDate> dates,
        List<BundleNotice> notices,
        List<LaterRequest> requests,
        Naming naming) {

    /**
     * How long the applicant has for a correction. The law sets no such limit, and no application lapses without a rule.
     *
     * @param limit empty where none may be set: papers go back, and the applicant hands them in again at any time
     * @param basis the rule; where there is no limit, the reason
     */
    public record Correction(Optional<TimeLimit> limit, LocalText basis) {}

    /**
     * What a case is called, besides its service and its number, and by which answers the staff find it.
     *
     * @param title key of the question in the application whose answer it is: the name of the company, of the shop
     * @param person whether that is the name of a person, which the staff see masked in lists, as the applicant's
     * @param searchable keys of the questions whose answers a search for a name looks at
     */
    public record Naming(Optional<String> title, boolean person, List<String> searchable) {

        public Naming {
            searchable = List.copyOf(searchable);
        }

        /** Whether the cases are called or found by anything but number and applicant. */
        public boolean any() {
            return title.isPresent() || !searchable.isEmpty();
        }
    }

    /** What people read of a case: the name of the service, and what the case is called; null where it isn't called anything. */
    public LocalText nameWith(@Nullable String title) {
        return title == null ? name : new LocalText(name.zh() + " · " + title, name.en() + " · " + title);
    }

    /** Who applies. */
    public enum Audience {
        ORGANISATION,
        PERSON
    }

    /** Who checks an application before it is accepted. */
    public enum PreCheck {
        /** The window alone. */
        WINDOW,
        /** The window and the lead agency. */
        LEAD,
        /** The window and every agency concerned. */
        ALL
    }

    /**
     * An item's place in the bundle.
     *
     * @param when situation in which the item is needed; always when empty
     * @param byFact whether its condition speaks of a fact, which is known only while the case is handled
     * @param each the list of the application for each row of which there is one; empty for one of the whole application
     * @param marksLate whether an answer that doesn't come within the limit is marked as late and not waited for
     */
    public record Part(
            ItemCode code,
            Optional<SituationCondition> when,
            boolean byFact,
            Optional<String> each,
            boolean marksLate) {

        /** Whether the item is needed in that situation; one that a fact may leave out later is, until then. */
        public boolean appliesIn(Situation situation) {
            return byFact
                    ? mayApply(situation.facts())
                    : when.map(condition -> condition.holds(situation.facts())).orElse(true);
        }

        /** Whether what is known doesn't say yet if it is needed. */
        public boolean isOpen(Map<String, Object> known) {
            return byFact
                    && when.filter(condition -> condition.condition().of(known) == null)
                            .isPresent();
        }

        /** Whether what is known doesn't leave it out. */
        public boolean mayApply(Map<String, Object> known) {
            return when.map(condition ->
                            !Boolean.FALSE.equals(condition.condition().of(known)))
                    .orElse(true);
        }
    }

    /** The question with that key. */
    public Optional<Question> question(String questionKey) {
        return questions.stream()
                .filter(question -> question.key().equals(questionKey))
                .findFirst();
    }

    /** What is wrong with a condition of a limit: it speaks of answers only, as a fact may not be known yet when a clock starts. */
    public Optional<LocalText> mistakeOfLimit(SituationCondition condition) {
        return facts.stream()
                .map(Fact::key)
                .filter(condition.names()::contains)
                .findFirst()
                .map(fact -> SheetWords.of("row-fact", condition, fact))
                .or(() -> condition.problem(questions));
    }

    /** What conditions of its model may speak of: the answers of its questions, and the facts. */
    public Map<String, FactType> factTypes() {
        Map<String, FactType> types = new LinkedHashMap<>();
        questions.forEach(question -> types.put(question.key(), question.factType()));
        facts.forEach(fact -> types.put(fact.key(), fact.type()));
        return types;
    }

    /** The place of that item. */
    public Optional<Part> part(ItemCode item) {
        return items.stream().filter(part -> item.equals(part.code())).findFirst();
    }

    /** Its date of that id, if it has one. */
    public Optional<BundleDate> date(String id) {
        return dates.stream().filter(date -> date.id().equals(id)).findFirst();
    }

    /** Whether it has two items for the rows of one and the same list. */
    public boolean sameList(ItemCode one, ItemCode other) {
        return each(one).isPresent() && each(one).equals(each(other));
    }

    /** The list of the application for each row of which it has that item; empty where it has it once. */
    public Optional<String> each(ItemCode item) {
        return part(item).flatMap(Part::each);
    }

    /** The question of its row whose answer names who handles an item; empty where its sheet or the guide names him. */
    public Optional<String> agencyOfRow(ItemSheet item) {
        return item.agency()
                .by()
                .filter(by -> each(item.code()).isPresent() && question(by).isEmpty());
    }

    /** Whether an answer to that item is marked as late after its limit, and not waited for. */
    public boolean marksLate(ItemCode item) {
        return part(item).filter(Part::marksLate).isPresent();
    }

    /** Its own step of that id, if it has one. */
    public Optional<BundleStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The name of its own step of that id, whoever does it. */
    public Optional<LocalText> stepName(String id) {
        return step(id).map(BundleStep::name).or(() -> ask(id).map(ApplicantStep::name));
    }

    /** The name of the form of its own step of that id, of what it asks by it, or of what may be asked for later. */
    public Optional<String> formOf(String id) {
        return step(id).map(BundleStep::form)
                .or(() -> ask(id).map(ApplicantStep::form))
                .or(() -> request(id).map(LaterRequest::form));
    }

    /** What it asks of the applicant by that id, if it does. */
    public Optional<ApplicantStep> ask(String id) {
        return asks.stream().filter(ask -> ask.id().equals(id)).findFirst();
    }

    /**
     * Its own step of that id.
     *
     * @throws IllegalArgumentException when it has none
     */
    public BundleStep ownStep(String id) {
        return step(id).orElseThrow(() -> new IllegalArgumentException("no step is called " + id));
    }

    /**
     * The step of a user task: of the law, or its own.
     *
     * @throws IllegalArgumentException when no step is called so
     */
    public Step stepOf(String task) {
        return Step.named(task).orElseGet(() -> ownStep(task).step());
    }

    /** What may be asked for later by that id, if it is. */
    public Optional<LaterRequest> request(String id) {
        return requests.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /** The later request that is handled as that item, if one is. */
    public Optional<LaterRequest> request(ItemCode item) {
        return requests.stream().filter(request -> request.item().equals(item)).findFirst();
    }

    /** The agency whose public notice it is, and that answers the objections. */
    public AgencyCode agencyOf(BundleNotice notice) {
        return notice.agency().orElse(leadAgency);
    }

    /** Its public notice of that id, if it has one. */
    public Optional<BundleNotice> notice(String id) {
        return notices.stream().filter(notice -> notice.id().equals(id)).findFirst();
    }

    /**
     * Its public notice of that id.
     *
     * @throws IllegalArgumentException when it has none
     */
    public BundleNotice ownNotice(String id) {
        return notice(id).orElseThrow(() -> new IllegalArgumentException("no public notice is called " + id));
    }

    /** The codes of its items, in the order of the sheet. */
    public List<ItemCode> itemCodes() {
        return items.stream().map(Part::code).toList();
    }
}
