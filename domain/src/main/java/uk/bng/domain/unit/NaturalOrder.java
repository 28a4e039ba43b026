package uk.bng.domain.unit;

import java.util.Comparator;

/**
 * Natural order of ids: runs of digits compare as numbers, other text by code point; if equal so far the shorter text
 * comes first, then code points decide (specification, section 1). So {@code B2} comes before {@code B10}.
 */
public enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int a = left.codePointAt(i);
            int b = right.codePointAt(j);
            if (isDigit(a) && isDigit(b)) {
                int leftEnd = endOfDigits(left, i);
                int rightEnd = endOfDigits(right, j);
                int byValue = compareNumbers(left.substring(i, leftEnd), right.substring(j, rightEnd));
                if (byValue != 0) {
                    return byValue;
                }
                i = leftEnd;
                j = rightEnd;
            } else if (a != b) {
                return Integer.compare(a, b);
            } else {
                i += Character.charCount(a);
                j += Character.charCount(b);
            }
        }
        if (i < left.length() || j < right.length()) {
            return i < left.length() ? 1 : -1;
        }
        int byLength = Integer.compare(left.length(), right.length());
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String left, String right) {
        String a = withoutLeadingZeros(left);
        String b = withoutLeadingZeros(right);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
