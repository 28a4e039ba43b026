package uk.bng.architecture.bad.rule02.application.usecase;

import java.net.Socket;

public record OpensASocket(Socket socket) {}
