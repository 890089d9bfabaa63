package org.yiciban.engine.process;

import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.runtime.Incident;

/** A job that has given up shows as a job without retries; a second record of it would be read at every job's end. */
class NoIncidents implements IncidentHandler {

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        return null;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        // there is none
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        // there is none
    }
}
