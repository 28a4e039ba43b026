package uk.bng.adapter.cli;

import java.time.InstantSource;
import uk.bng.application.port.KeyRegister;
import uk.bng.application.usecase.CreateKey;
import uk.bng.application.usecase.RevokeKey;

/** What the commands on the keys of one file work with. */
public record KeyDesk(KeyRegister register, CreateKey create, RevokeKey revoke, InstantSource clock) {}
