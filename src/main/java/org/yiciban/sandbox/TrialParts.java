package org.yiciban.sandbox;

import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.ports.IdleTokens;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.requests.OpenRequests;
import org.yiciban.casefile.steps.Confirmations;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.watch.Standstills;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.identity.account.Accounts;
import org.yiciban.material.Uploads;

/** What of an inside a trial works with. */
record TrialParts(
        Catalogue catalogue,
        Releases releases,
        Accounts accounts,
        Applications applications,
        Tasks tasks,
        TaskActions taskActions,
        ApplicantActions applicants,
        Uploads uploads,
        Objections objections,
        Bills bills,
        BillActions billActions,
        Confirmations confirmations,
        OpenRequests requests,
        WorkList workList,
        CaseFiles files,
        CaseQueries queries,
        LimitTimers timers,
        IdleTokens idleTokens,
        Standstills standstills,
        CalendarBook calendars) {}
