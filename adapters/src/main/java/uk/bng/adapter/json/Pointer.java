package uk.bng.adapter.json;

/** A JSON pointer (RFC 6901) being built. */
record Pointer(String text) {
    static final Pointer ROOT = new Pointer("");

    Pointer member(String name) {
        return new Pointer(text + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    Pointer item(int index) {
        return new Pointer(text + "/" + index);
    }

    /** Whether what one pointer points to is what the other does, or a part of it. */
    static boolean liesWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }

    @Override
    public String toString() {
        return text;
    }
}
