package org.yiciban.casefile.application;

import org.yiciban.shared.LocalText;

/** One line of a correction notice 补正告知: what is to be mended, and which agency asks for it. */
public record CorrectionRequirement(Defect defect, LocalText agency) {}
