export default JSON.parse("{");
