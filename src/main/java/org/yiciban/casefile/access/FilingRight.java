package org.yiciban.casefile.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.Plausible;
import org.yiciban.casefile.refusals.UnknownWord;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.identity.account.Role;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.GivenDay;
import org.yiciban.shared.Refusal;

/**
 * By what right an application is filed. A person applies as himself, as the legal representative of an organisation, or
 * as an agent by a recorded mandate; staff take applications at the window only, and a public body is filed for by a
 * member of its staff who has that right.
 */
@Component
public class FilingRight {

    /** Where an application form asks for the number of an organisation's legal representative. */
    public static final String REPRESENTATIVE = "legalRepresentativeIdNumber";

    /** The code of the error that says that whoever files isn't the legal representative whom the form names. */
    public static final String NOT_REPRESENTATIVE = "not-representative";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NAME = 100;

    private final ProvenIdentity identities;
    private final Uploads uploads;
    private final Clock clock;

    FilingRight(ProvenIdentity identities, Uploads uploads, Clock clock) {
        this.identities = identities;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Refuses whoever may file nothing through this door, whatever the application says. */
    public void requireFiler(Channel channel, Account account) {
        if (channel == Channel.WINDOW || account.is(Role.FILER)) {
            return;
        }
        if (!account.is(Role.CITIZEN)) {
            throw ActRefused.forbidden("filing.staff");
        }
        if (identities.of(account).isEmpty()) {
            throw ActRefused.forbidden("filing.unproven");
        }
    }

    /** The applicant with the name that was proven; adds an error when it is somebody else without a mandate. */
    public Applicant bound(Applicant applicant, Application application, Account account, List<FieldError> errors) {
        if (application.channel() == Channel.WINDOW || applicant.idNumber() == null || applicant.kind() == null) {
            return applicant;
        }
        if (!account.is(Role.CITIZEN)) {
            return ofTheBody(applicant, account, errors);
        }
        ProvenIdentity.Person person = identities.of(account).orElseThrow();
        boolean himself = applicant.kind() == Applicant.Kind.PERSON
                && applicant.idNumber().equals(person.idNumber());
        if (application.mandate() != null) {
            if (himself) {
                refuse(errors, "mandate", "own", "mandate.own");
            }
            return applicant;
        }
        if (himself) {
            return applicant.named(person.name());
        }
        if (applicant.kind() == Applicant.Kind.PERSON) {
            refuse(errors, "applicant.idNumber", "not-yours", "filing.other-person");
        } else if (!person.idNumber().equalsIgnoreCase(text(application.data(), REPRESENTATIVE))) {
            refuse(errors, REPRESENTATIVE, NOT_REPRESENTATIVE, "filing.legal-representative");
        }
        return applicant;
    }

    private static Applicant ofTheBody(Applicant applicant, Account account, List<FieldError> errors) {
        if (applicant.kind() != Applicant.Kind.ORGANISATION
                || !applicant.idNumber().equals(account.idNumber())) {
            refuse(errors, "applicant.idNumber", "not-your-body", "filing.own-body");
        }
        return applicant;
    }

    /** The mandate as it will be recorded; nothing without one, or when something is wrong with it. */
    public Optional<Mandate> mandate(Application application, Account account, List<FieldError> errors) {
        Application.MandateGiven given = application.mandate();
        if (given == null) {
            return Optional.empty();
        }
        int before = errors.size();
        Set<Mandate.Scope> scope = scope(given, errors);
        LocalDate until = until(given.until(), errors);
        paper(application, given, account, errors);
        Optional<ProvenIdentity.Person> agent =
                application.channel() == Channel.WINDOW ? named(given, errors) : himself(given, account, errors);
        return errors.size() > before || until == null
                ? Optional.empty()
                : agent.map(who -> new Mandate(who.name(), who.idNumber(), scope, given.paper(), until));
    }

    private static Set<Mandate.Scope> scope(Application.MandateGiven given, List<FieldError> errors) {
        Set<Mandate.Scope> scope = EnumSet.noneOf(Mandate.Scope.class);
        List<String> unknown = given.scope().stream()
                .filter(name -> Mandate.Scope.named(name).map(scope::add).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            List<String> known =
                    Stream.of(Mandate.Scope.values()).map(Enum::name).toList();
            errors.add(UnknownWord.at("mandate.scope", unknown.get(0), known));
        } else if (!scope.contains(Mandate.Scope.APPLY)) {
            refuse(errors, "mandate.scope", "scope", "mandate.scope-missing");
        }
        return scope;
    }

    private @Nullable LocalDate until(String typed, List<FieldError> errors) {
        LocalDate until = null;
        try {
            until = typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDate) {
            // told below, like a day that is missing
        }
        if (until != null && !GivenDay.isKnown(until)) {
            errors.add(new FieldError("mandate.until", "range", GivenDay.refusal()));
        } else if (until == null || until.isBefore(LocalDate.now(clock.withZone(ZONE)))) {
            refuse(errors, "mandate.until", "until", "mandate.until-missing");
        }
        return until;
    }

    /** The power of attorney is a paper of the person who files, in no case yet and no other paper of this one. */
    private void paper(
            Application application, Application.MandateGiven given, Account account, List<FieldError> errors) {
        String id = given.paper();
        Optional<Upload> upload = id == null || id.length() > 36
                ? Optional.empty()
                : uploads.find(List.of(id)).stream()
                        .filter(one -> one.owner().equals(account.username()) && one.caseNumber() == null)
                        .findFirst();
        boolean twice = application.materials().stream()
                .anyMatch(paper -> paper.uploadId() != null && paper.uploadId().equals(id));
        if (upload.isEmpty() || twice) {
            refuse(errors, "mandate.paper", "paper", "mandate.paper-missing");
        }
    }

    /** Whoever files by a mandate is the agent; another one that he names is not read past. */
    private Optional<ProvenIdentity.Person> himself(
            Application.MandateGiven given, Account account, List<FieldError> errors) {
        Optional<ProvenIdentity.Person> caller = identities.of(account);
        caller.ifPresent(who -> {
            if (isAnother(given.agentName(), who.name())) {
                refuse(errors, "mandate.agentName", "not-yours", "mandate.agent-is-caller");
            }
            if (isAnother(given.agentIdNumber(), who.idNumber())) {
                refuse(errors, "mandate.agentIdNumber", "not-yours", "mandate.agent-is-caller");
            }
        });
        return caller;
    }

    private static boolean isAnother(String said, String proven) {
        return said != null && !said.isBlank() && !said.strip().equalsIgnoreCase(proven);
    }

    private Optional<ProvenIdentity.Person> named(Application.MandateGiven given, List<FieldError> errors) {
        String name = given.agentName() == null ? "" : given.agentName().strip();
        if (name.length() > LONGEST_NAME || !Plausible.name(name)) {
            refuse(errors, "mandate.agentName", "required", "mandate.agent-name");
        }
        if (IdCard.read(given.agentIdNumber() == null ? "" : given.agentIdNumber(), LocalDate.now(clock.withZone(ZONE)))
                instanceof ParsedValue.Accepted<String> number) {
            return Optional.of(new ProvenIdentity.Person(name, number.value()));
        }
        refuse(errors, "mandate.agentIdNumber", "id-card", "mandate.agent-number");
        return Optional.empty();
    }

    private static String text(Map<String, Object> data, String key) {
        Object value = data.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private static void refuse(List<FieldError> errors, String field, String code, String key) {
        errors.add(new FieldError(field, code, Refusal.of(key)));
    }
}
