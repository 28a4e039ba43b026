package uk.bng.architecture.bad.rule05.adapter.json;

import io.netty.buffer.ByteBuf;

public record BuffersByItself(ByteBuf log) {}
