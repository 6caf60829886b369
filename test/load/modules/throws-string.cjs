throw "not an error";
