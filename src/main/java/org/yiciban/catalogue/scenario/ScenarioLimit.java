package org.yiciban.catalogue.scenario;

/** The limits that agencies may not pass, as a scenario names them: of an item, or of the whole case. */
public enum ScenarioLimit {
    /** What they have promised. */
    PROMISED,
    /** What the law sets for a decision. */
    STATUTORY,
    /** For the answer to an application. */
    RECEPTION,
    /** For a step of the service, or an answer among agencies. */
    STEP,
    /** For handing over what was decided. */
    DELIVERY
}
