package uk.bng.adapter.web;

/** A header of an answer; its value is visible ASCII. */
record ReplyHeader(String name, String value) {}
