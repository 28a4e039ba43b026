package uk.bng.adapter.cli;

import uk.bng.application.usecase.CheckCrm;
import uk.bng.application.usecase.InstallCrm;

/** What can be done with the CRM from the command line. */
public record CrmTools(InstallCrm install, CheckCrm check) {}
