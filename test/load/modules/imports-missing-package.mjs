import missing from "no-such-package-anywhere";

export default missing;
